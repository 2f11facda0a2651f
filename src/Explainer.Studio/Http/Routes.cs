using Explainer.Studio.Protocol;
using Explainer.Studio.Sessions;
using Microsoft.AspNetCore.Http;

namespace Explainer.Studio.Http;

/// <summary>Answers requests: the page's files, pictures, the sound of films and their waveforms, pictures of components, and the socket over which all else goes.</summary>
/// <param name="guard">Lets requests in.</param>
/// <param name="host">What the sessions share.</param>
/// <param name="ending">Cancelled when the studio ends.</param>
internal sealed class Routes(RequestGuard guard, StudioHost host, CancellationToken ending)
{
    private const string Pictures = "pictures/";
    private const string Sound = "sound/";
    private const string Peaks = "peaks/";
    private const string Components = "components/";
    private const string Picture = ".png";

    // Monaco sets styles from scripts, which needs leave; scripts come from files alone.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "media-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Answers one request.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var response = context.Response;
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers.CacheControl = "no-store";
        if (guard.Redeem(context.Request) is { } page)
        {
            response.Redirect(page);
            return;
        }

        if (guard.Ask(context.Request) is not { } path)
        {
            response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (path == "socket" && context.WebSockets.IsWebSocketRequest)
        {
            await RunSessionAsync(context).ConfigureAwait(false);
        }
        else if (path.StartsWith(Pictures, StringComparison.Ordinal) && host.FindPictures(path[Pictures.Length..]) is { } pictures)
        {
            await SendPicturesAsync(context, pictures).ConfigureAwait(false);
        }
        else if (path.StartsWith(Sound, StringComparison.Ordinal) && host.Sounds.Find(path[Sound.Length..]) is { } sound)
        {
            await RangeAnswer.SendAsync(context, sound.Path, "audio/wav").ConfigureAwait(false);
        }
        else if (path.StartsWith(Peaks, StringComparison.Ordinal) && host.Sounds.Find(path[Peaks.Length..]) is { } heard)
        {
            response.ContentType = "application/octet-stream";
            await response.Body.WriteAsync(heard.Peaks, context.RequestAborted).ConfigureAwait(false);
        }
        else if (path.StartsWith(Components, StringComparison.Ordinal) && path.EndsWith(Picture, StringComparison.Ordinal))
        {
            await SendComponentAsync(context, path[Components.Length..^Picture.Length]).ConfigureAwait(false);
        }
        else if (PageFiles.Find(path.Length == 0 ? "index.html" : path) is { } file)
        {
            response.ContentType = file.Type;
            response.ContentLength = file.Content.Length;
            await response.Body.WriteAsync(file.Content, context.RequestAborted).ConfigureAwait(false);
        }
        else
        {
            response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private async Task SendComponentAsync(HttpContext context, string name)
    {
        // Drawing takes a moment, which the thread that answers requests has not.
        if (await Task.Run(() => host.Components.Of(name), context.RequestAborted).ConfigureAwait(false) is not { } png)
        {
            // A component whose example needs a file of the author's has no picture, which is nothing wrong.
            context.Response.StatusCode = host.Service.Components.TryFind(name, out _) ? StatusCodes.Status204NoContent : StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = "image/png";
        context.Response.ContentLength = png.Length;
        await context.Response.Body.WriteAsync(png, context.RequestAborted).ConfigureAwait(false);
    }

    private async Task RunSessionAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        using var lifetime = CancellationTokenSource.CreateLinkedTokenSource(ending, context.RequestAborted);
        using var page = new SessionSocket(socket, lifetime.Token);
        using var session = new StudioSession(host, page, lifetime.Token);
        if (!host.TryEnter(session))
        {
            await page.SendAsync(
                new FailedMessage("failed", "refused", "Too many pages of this studio are open", "Close one of them and reload this one."),
                StudioJson.Default.FailedMessage).ConfigureAwait(false);
            return;
        }

        try
        {
            await session.RunAsync().ConfigureAwait(false);
        }
        finally
        {
            host.Leave(session);
        }
    }

    private async Task SendPicturesAsync(HttpContext context, PictureStream pictures)
    {
        context.Response.ContentType = "application/octet-stream";
        using var lifetime = CancellationTokenSource.CreateLinkedTokenSource(ending, context.RequestAborted);
        try
        {
            await pictures.PumpAsync(context.Response.Body, lifetime.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The page or the studio is gone.
        }
    }
}
