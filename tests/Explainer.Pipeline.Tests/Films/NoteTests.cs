using Explainer.Core.Time;
using Explainer.Display.Commands;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;

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
            .Where(c => c.Shape is GlyphRunShape && c.Bounds.Y > film.DesignSize.Height * 0.9).Select(c => c.Bounds).ToList();
        Assert.Equal(2, notes.Count);
        Assert.All(notes, n => Assert.InRange(n.Right, 0, film.DesignSize.Width - 90));
        Assert.Equal(rows, notes.Select(n => Math.Round(n.Bottom / 20)).Distinct().Count());
    }
}
