import { Public } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { All, Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AUTH, type Auth } from './auth.js';

/** Hands /api/auth/* to the auth library, which speaks the web's Request and Response. */
@Controller('api/auth')
export class AuthController {
  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    private readonly config: Config,
  ) {}

  @All('*')
  @Public('signing in is how a session begins; the library checks origin and rate')
  async handle(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const response = await this.auth.handler(toWebRequest(request, this.config.publicUrl));
    void reply.status(response.status);
    response.headers.forEach((value, name) => {
      if (name !== 'set-cookie') void reply.header(name, value);
    });
    for (const cookie of response.headers.getSetCookie()) void reply.header('set-cookie', cookie);
    await reply.send(response.body === null ? null : await response.text());
  }
}

function toWebRequest(request: FastifyRequest, publicUrl: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string' && name !== 'x-madoguchi-ip') headers.set(name, value);
  // The library counts attempts by this address; the proxy's word is taken only where Fastify trusts it.
  headers.set('x-madoguchi-ip', request.ip);
  const body =
    request.method === 'GET' || request.method === 'HEAD' ? undefined : JSON.stringify(request.body ?? {});
  return new Request(new URL(request.url, publicUrl), {
    method: request.method,
    headers,
    ...(body !== undefined && { body }),
  });
}
