# Not built in CI, which has no Docker: tools/package-test holds its paths against the tree and the tar.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
RUN ./sotto package --out /tmp/sotto.tar.gz \
  && mkdir -p /opt/sotto && tar -C /opt/sotto --strip-components=1 -xzf /tmp/sotto.tar.gz

FROM debian:12-slim
COPY --from=build /opt/sotto /opt/sotto
RUN install -d -o 10001 -g 10001 -m 0700 /var/lib/sotto && install -d /etc/sotto
USER 10001:10001
VOLUME /var/lib/sotto
EXPOSE 8080
# /etc/sotto is yours to mount: sotto.yaml (host: 0.0.0.0, data: /var/lib/sotto) and the registry.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q ' 200 ' <&3"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["/opt/sotto/bin/sotto"]
CMD ["serve", "--config", "/etc/sotto/sotto.yaml"]
