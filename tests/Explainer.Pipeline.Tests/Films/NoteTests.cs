using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Display.Commands;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Tests.Films;

/// <summary>The line that says where the figures on screen come from.</summary>
public sealed class NoteTests
{
    [Theory]
    [InlineData("1920x1080", 1)]
    [InlineData("1080x1920", 2)]
    public void Notes_that_are_too_long_for_one_line_take_another(string size, int rows)
    {
        var film = TinyFilms.Compile($$"""
            title: t
            video: { size: {{size}} }
            data:
              a: { reference: 1, source: "Miller and others 2024, the second table" }
              b: { reference: 2, source: "Smith and others 2025, the first measurement" }
            elements: { t: { component: Text, text: "{a} {b}", at: center } }
            beats: [{ id: only, duration: 2s }]
            """);
        var notes = Composer.Compose(film, new FrameIndex(10)).Commands.OfType<FillCommand>()
            .Where(c => c.Shape is GlyphRunShape && c.Bounds.Y > film.DesignSize.Height * 0.9).ToList();
        Assert.Equal(3, notes.Count);
        Assert.All(notes, n => Assert.InRange(n.Bounds.Right, 0, film.DesignSize.Width - 90));
        Assert.Equal(rows, notes.Select(n => n.Transform.Apply(Point.Zero).Y).Distinct().Count());
    }

    [Fact]
    public void References_are_opened_once_and_a_measurement_among_them_says_that_it_is_one()
    {
        var sources = new FigureNote("reference: A", false) { Opening = "Sources: ", Source = "A" };
        var other = new FigureNote("reference: B", false) { Opening = "Sources: ", Source = "B" };
        var measured = new FigureNote("measured: CPU", true) { Opening = "Measured: ", Source = "CPU" };
        var film = TinyFilms.Compile("""
            title: t
            data:
              a: { reference: 1, source: A }
              b: { reference: 2, source: B }
            elements: { t: { component: Text, text: "{a} {b}", at: center } }
            beats: [{ id: only, duration: 2s }]
            """);

        Assert.Equal(["Sources: ", "A", "B"], Said(film, null));
        Assert.Equal(["Sources: ", "A", "B", "Measured: CPU"], Said(film, [sources, other, measured]));
        Assert.Equal(["Sources: ", "A", "Measured: CPU", "Sources: ", "B"], Said(film, [sources, measured, other]));
    }

    // What the line at the foot says, by comparing outlines with those of what it may say.
    private static List<string> Said(Timeline film, FigureNote[]? notes)
    {
        var element = Assert.Single(film.Roots);
        film = notes is null ? film : film with { Roots = [new Element(element.Id, element.Component, [.. element.Component.Definition.Props.Select(element.Written)], [], null) { Notes = [.. notes] }] };
        var style = new TypeScale(film.Theme, film.Language).Sans(film.Theme.NoteSize);
        var known = new[] { "Sources: ", "A", "B", "Measured: CPU" }.ToDictionary(t => film.Typesetter.Set(style, t).Outlines.Id);
        return [.. Composer.Compose(film, new FrameIndex(10)).Commands.OfType<FillCommand>().Select(c => c.Shape).OfType<GlyphRunShape>().Where(r => known.ContainsKey(r.Id)).Select(r => known[r.Id])];
    }
}
