using System.Collections.Concurrent;
using Explainer.Pipeline;
using Explainer.Scenes.Components;

namespace Explainer.Studio.Tests;

/// <summary>A studio within the test, on a folder of its own.</summary>
internal sealed class Studio : IAsyncDisposable
{
    /// <summary>A small film: 320x180, 10 frames a second, two beats of one second.</summary>
    public const string Film = """
        title: Small
        video: { size: 320x180, fps: 10 }
        elements:
          box: { component: Shape, width: 300, height: 300, at: center }
          word: { component: Text, text: Hello, size: 120, at: [50%, 80%] }
        beats:
          - { id: one, duration: 1s, actions: [ { at: 0s, show: box, enter: none }, { at: 0.5s, move: box, to: [30%, 50%], over: 0.4s } ] }
          - { id: two, duration: 1s, actions: [ { at: 0.2s, show: word, enter: none } ] }
        """;

    private static readonly FilmService Shared = new(TimeProvider.System, ComponentSet.BuiltIn);
    private readonly Scratch scratch;

    private Studio(Scratch scratch, StudioServer server)
    {
        this.scratch = scratch;
        Server = server;
    }

    public StudioServer Server { get; }

    public Scratch Scratch => scratch;

    /// <summary>The folders that were to be shown; the first one can be.</summary>
    public required ConcurrentQueue<string> Shown { get; init; }

    public Uri Address => new(Server.Address);

    public string Token => Address.AbsolutePath.Trim('/');

    public static FilmService Service => Shared;

    public static async Task<Studio> OpenAsync(params (string Name, string Text)[] files)
    {
        var scratch = new Scratch();
        foreach (var (name, text) in files.Length > 0 ? files : [("film.yaml", Film)])
        {
            scratch.Write(name, text);
        }

        var shown = new ConcurrentQueue<string>();
        var options = new StudioOptions
        {
            Folder = scratch.Folder,
            ShowFolder = folder =>
            {
                shown.Enqueue(folder);
                return shown.Count == 1;
            },
        };
        return new Studio(scratch, await StudioServer.StartAsync(Shared, options, CancellationToken.None)) { Shown = shown };
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        scratch.Dispose();
    }
}
