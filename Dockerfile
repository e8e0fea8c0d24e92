# syntax=docker/dockerfile:1
# One image for api, worker and the one-time installation; the command decides which. See docs/runbooks/deploy.md.

FROM node:24-slim AS build
WORKDIR /app
# The packages change less often than the code, so they are a layer of their own.
COPY package.json package-lock.json .npmrc ./
COPY migrations/package.json migrations/
COPY libs/kernel/package.json libs/kernel/
COPY libs/platform/package.json libs/platform/
COPY libs/identity/package.json libs/identity/
COPY libs/catalogue/package.json libs/catalogue/
COPY libs/diagnosis/package.json libs/diagnosis/
COPY libs/contracting/package.json libs/contracting/
COPY libs/fulfilment/package.json libs/fulfilment/
COPY libs/billing/package.json libs/billing/
COPY apps/api/package.json apps/api/
COPY apps/worker/package.json apps/worker/
COPY apps/web/package.json apps/web/
COPY apps/local/package.json apps/local/
COPY apps/stripe-emulator/package.json apps/stripe-emulator/
RUN npm ci --no-audit --no-fund
COPY . .
RUN node bin/build.mjs

FROM build AS pruned
# What runs needs no compiler, no test and no stand-in; sources stay out because only dist is loaded.
RUN npm prune --omit=dev --no-audit --no-fund \
 && rm -rf apps/local apps/stripe-emulator bin apps/web/src apps/web/public apps/web/node_modules libs/*/src apps/*/src \
 && find . -path ./node_modules -prune -o -name '*.ts' -type f -exec rm {} +

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 WEB_ROOT=/app/apps/web/dist
WORKDIR /app
COPY --from=pruned --chown=root:root /app ./
USER node
EXPOSE 3000
# The worker has no port; docker-compose.yml switches its check off.
HEALTHCHECK --interval=15s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
