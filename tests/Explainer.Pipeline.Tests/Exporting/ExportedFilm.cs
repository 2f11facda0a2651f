using Explainer.Core.Time;
using Explainer.Pipeline.Exporting;
using Explainer.Pipeline.Films;
using Explainer.Scenes.Components;

namespace Explainer.Pipeline.Tests.Exporting;

/// <summary>A small film whose texts and notes are HTML to whoever forgets that they are not, as a page.</summary>
internal sealed class ExportedFilm : IDisposable
{
    public const string Storyboard = """
        title: "<script>alert('title')</script> & more"
        description: '" onload="alert(1)'
        author: "</style><b>A</b>"
        video: { size: 320x180, fps: 10 }
        data: { share: { reference: 87, unit: "%", source: "<img src=x onerror=alert(2)>" } }
        elements:
          a: { component: Text, text: "{share:0}{share.unit}", at: center }
        beats:
          - { id: one, title: "First <i>", duration: 3s, voiceover: "Hello there. The second sentence has more words.", seen: "A <b>number</b>.", actions: [ { at: 0s, show: a } ] }
          - { id: two, title: Second, duration: 3s, voiceover: "And this is the end." }

        """;

    private readonly Scratch scratch = new();

    public ExportedFilm()
    {
        using var service = new FilmService(TimeProvider.System, ComponentSet.BuiltIn);
        var film = Assert.Single(service.Load(scratch.Write("film.yaml", Storyboard), new FilmOptions(), default).Films);
        using var job = service.PreparePage(
            film,
            new PageOrder
            {
                Output = Page,
                Quality = "draft",
                UsesCache = false,
                Notes =
                [
                    new PageNote(new Seconds(4), (0.25, 0.5), "<u>ann", "Too <b>small</b>\nand \"more\"", IsResolved: false),
                    new PageNote(new Seconds(1), (0.5, 0.5), "", "Done", IsResolved: true),
                    new PageNote(new Seconds(2), null, "ben", "All of it", IsResolved: false),
                ],
            },
            default);
        Assert.Null(job.CheckOutput());
        job.Run(null, default);
        Files = scratch.Files;
    }

    public string Page => scratch.At("film.html");

    /// <summary>What lies there afterwards.</summary>
    public IReadOnlyList<string> Files { get; }

    public void Dispose() => scratch.Dispose();
}
