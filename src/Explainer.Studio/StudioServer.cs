using System.Net;
using System.Net.Sockets;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline;
using Explainer.Studio.Folders;
using Explainer.Studio.Http;
using Explainer.Studio.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Explainer.Studio;

/// <summary>
/// The studio: a web server for the person at this machine. It listens on the loopback address alone, and answers only requests that name a
/// random token, which stands in the address that it gives.
/// </summary>
public sealed class StudioServer : IAsyncDisposable
{
    private const int MostConnections = 128;

    // A whole picture of the largest usual size: with the usual 64 KiB two threads would wait for each other a hundred times for each.
    private const int BufferBytes = 16 << 20;
    private static readonly TimeSpan LongestStop = TimeSpan.FromMilliseconds(100);
    private readonly WebApplication application;
    private readonly CancellationTokenSource ending;
    private readonly StudioHost host;
    private readonly RequestGuard guard;

    private StudioServer(WebApplication application, CancellationTokenSource ending, StudioHost host, RequestGuard guard)
    {
        this.application = application;
        this.guard = guard;
        this.ending = ending;
        this.host = host;
        Address = guard.Address(guard.Token);
    }

    /// <summary>Where the page is, with the token. Whoever knows it may do what the page can.</summary>
    public string Address { get; }

    /// <summary>
    /// An address that leads to the page once: for whoever opens the browser, because what programs are called with can be seen by other users of
    /// the machine.
    /// </summary>
    public string OpeningAddress() => guard.Address(guard.MakeTicket());

    /// <summary>Starts a studio.</summary>
    /// <param name="service">Makes films of storyboards; used until the studio is disposed.</param>
    /// <param name="options">What it is opened for.</param>
    /// <param name="cancellation">Ends the start.</param>
    /// <exception cref="ExplainerException">The storyboard is none below the folder, or the port cannot be had.</exception>
    public static async Task<StudioServer> StartAsync(FilmService service, StudioOptions options, CancellationToken cancellation)
    {
        var folder = new StudioFolder(options.Folder);
        if (options.File is { } named && folder.Find(named) is null)
        {
            throw StudioRules.StudioFileOutside.With(named).Failure();
        }

        var token = RequestGuard.NewToken();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseSockets(sockets => sockets.MaxWriteBufferSize = BufferBytes).ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = 0;
            server.Limits.MaxResponseBufferSize = BufferBytes;
            server.Limits.MaxConcurrentConnections = MostConnections;
            server.Limits.MaxConcurrentUpgradedConnections = 2 * StudioHost.MostSessions;

            // A page that is not looked at may read nothing for as long as it likes.
            server.Limits.MinResponseDataRate = null;
            server.Listen(IPAddress.Loopback, options.Port);
        });
        var application = builder.Build();
        var ending = new CancellationTokenSource();
        var host = new StudioHost(service, folder, options);
        try
        {
            // What answers depends on the port, which is known once the server listens.
            var routes = new TaskCompletionSource<Routes>();
            application.UseWebSockets();
            application.Run(async context => await (await routes.Task.ConfigureAwait(false)).AnswerAsync(context).ConfigureAwait(false));
            await application.StartAsync(cancellation).ConfigureAwait(false);
            var listening = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
            var port = new Uri(listening).Port;
            var guard = new RequestGuard(token, port);
            routes.SetResult(new Routes(guard, host, ending.Token));
            return new StudioServer(application, ending, host, guard);
        }
        catch (Exception e)
        {
            await application.DisposeAsync().ConfigureAwait(false);
            host.Dispose();
            ending.Dispose();
            throw Refusal(e, options.Port)?.Failure(e) ?? e;
        }
    }

    /// <summary>Why a port cannot be had; null when something else is wrong.</summary>
    internal static Finding? Refusal(Exception e, int port) => e switch
    {
        IOException { InnerException: AddressInUseException } => StudioRules.PortTaken.With(port),
        _ when e.GetBaseException() is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } => StudioRules.PortTaken.With(port),
        _ when e.GetBaseException() is SocketException refused => StudioRules.PortRefused.With(port, refused.Message),
        _ => null,
    };

    /// <summary>Ends it at once: pages lose their connection.</summary>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync().ConfigureAwait(false);
        using var limit = new CancellationTokenSource(LongestStop);
        try
        {
            await application.StopAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Something is still drawn; the process ends without it.
        }

        host.Dispose();
    }
}
