using System.Text.Json;
using Explainer.Core.Geometry;
using Explainer.Pipeline.Stills;
using Explainer.Raster.Png;
using Explainer.Scenes.Components;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Tests.Films;

/// <summary>The storyboard that shows everything once, as it is seen: a small picture of each beat that a person has looked at.</summary>
public sealed class GalleryTests
{
    private static readonly PictureTolerance Tolerance = new(Mean: 1.5, Worst: 64);
    private static readonly PixelSize Size = new(480, 270);
    private static readonly string Storyboard = Repository.At("storyboards/gallery.yaml");
    private static readonly Lazy<Timeline> Film = new(() => TinyFilms.CompileFile(Storyboard));

    public static TheoryData<string> Beats => [.. Film.Value.Beats.Select(b => b.Id)];

    [Theory]
    [MemberData(nameof(Beats))]
    public void Each_beat_looks_as_it_did(string id)
    {
        var beat = Film.Value.Beats.Single(b => b.Id == id);
        var painter = new FramePainter(Film.Value, Size);
        painter.Draw(beat.Key, CancellationToken.None);
        using var png = new MemoryStream();
        PngWriter.Write(png, painter.Pixels.Span, Size.Width * 4, Size, false);
        Golden.Picture($"tests/Explainer.Pipeline.Tests/Films/Gallery/{id}.png", png.ToArray(), Tolerance);
    }

    [Fact]
    public void It_shows_every_component_and_every_action()
    {
        var text = File.ReadAllText(Storyboard);
        Assert.All(ComponentSet.BuiltIn.All, c => Assert.Contains($"component: {c.Definition.Name}", text, StringComparison.Ordinal));
        using var service = new FilmService(TimeProvider.System, ComponentSet.BuiltIn);
        using var manual = JsonDocument.Parse(service.Manual.Components(true));
        var shared = manual.RootElement.GetProperty("actions").EnumerateArray().Select(a => a.GetProperty("name").GetString()!);
        var actions = ComponentSet.BuiltIn.All.SelectMany(c => c.Definition.Actions).Select(a => a.Name).Concat(shared).Distinct();

        // The gallery writes the time first, then what is done: props of the same name stand behind that.
        Assert.All(actions, name => Assert.Matches($"- {{ at: [0-9.]+s, {name}: ", text));
    }
}
