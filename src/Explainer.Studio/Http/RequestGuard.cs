using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Explainer.Studio.Http;

/// <summary>
/// Lets only the studio's own page in. The token keeps other users and other sites out; the host's name keeps out sites whose name was made to
/// lead here (DNS rebinding); the origin keeps out their scripts, which a browser sends along without being asked.
/// </summary>
/// <param name="token">What the first part of each path must be.</param>
/// <param name="port">The port that is listened on.</param>
internal sealed class RequestGuard(string token, int port)
{
    private const int TokenBytes = 24;

    // The port of http, which clients leave out of hosts and origins.
    private const int UsualPort = 80;
    private static readonly string[] Names = ["127.0.0.1", "localhost"];
    private readonly byte[] expected = Encoding.ASCII.GetBytes(token);
    private string? ticket;

    /// <summary>The token.</summary>
    public string Token => token;

    /// <summary>A token that nobody can guess.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));

    /// <summary>Makes what stands for the token once.</summary>
    public string MakeTicket() => ticket = NewToken();

    /// <summary>The page's address.</summary>
    /// <param name="key">The token, or a ticket.</param>
    public string Address(string key) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/{key}/");

    /// <summary>Where a request that shows a ticket is led; null for any other. The ticket is used up.</summary>
    public string? Redeem(HttpRequest request)
    {
        var shown = request.Path.Value ?? "";
        return IsHost(request.Host.Value ?? "") && Volatile.Read(ref ticket) is { } valid && shown == $"/{valid}/"
            && Interlocked.CompareExchange(ref ticket, null, valid) == valid
            ? $"/{token}/"
            : null;
    }

    /// <summary>What a request asks for, below the token; null when it is not let in.</summary>
    /// <param name="request">The request.</param>
    public string? Ask(HttpRequest request)
    {
        var host = request.Host.Value ?? "";
        if (!IsHost(host) || !IsOwn(request, host) || !HttpMethods.IsGet(request.Method))
        {
            return null;
        }

        var path = request.Path.Value ?? "";
        return path.Length > expected.Length + 1 && path[0] == '/' && path[expected.Length + 1] == '/'
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(path, 1, expected.Length), expected)
            ? path[(expected.Length + 2)..]
            : null;
    }

    // Browsers name the origin whenever a script of another page asks, and always for a WebSocket; where they say how a request came about,
    // it must not be another site's.
    private static bool IsOwn(HttpRequest request, string host)
    {
        var origins = request.Headers.Origin;
        var isOwn = origins.Count == 0
            ? !request.HttpContext.WebSockets.IsWebSocketRequest
            : origins is [{ } origin] && WithPort(origin) == "http://" + WithPort(host);
        return isOwn && request.Headers["Sec-Fetch-Site"] is var site && (site.Count == 0 || site is ["same-origin"] or ["none"]);
    }

    private bool IsHost(string host) => Names.Any(n => WithPort(host) == string.Create(CultureInfo.InvariantCulture, $"{n}:{port}"));

    // What names no port means the usual one.
    private static string WithPort(string address)
    {
        var isNamed = address.LastIndexOf(':') is var at && at > 0 && !address.AsSpan(at).StartsWith("://");
        return isNamed ? address : string.Create(CultureInfo.InvariantCulture, $"{address}:{UsualPort}");
    }
}
