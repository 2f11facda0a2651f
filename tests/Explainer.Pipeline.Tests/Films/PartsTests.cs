using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Films;
using Explainer.Scenes.Components;

namespace Explainer.Pipeline.Tests.Films;

/// <summary>The sample of what films are often made of: nothing of it is hard to watch, in any theme and any shape of frame.</summary>
public sealed class PartsTests
{
    [Theory]
    [InlineData("midnight")]
    [InlineData("blueprint")]
    [InlineData("daylight")]
    [InlineData("warm")]
    public void Its_parts_can_be_watched_in_every_theme_and_shape(string theme)
    {
        var text = File.ReadAllText(Repository.At("storyboards/samples/parts.yaml"));
        Assert.Contains("theme: midnight", text, StringComparison.Ordinal);
        using var scratch = new Scratch();
        var path = scratch.Write("parts.yaml", text.Replace("theme: midnight", "theme: " + theme, StringComparison.Ordinal));
        using var service = new FilmService(TimeProvider.System, ComponentSet.BuiltIn);
        var loaded = service.Load(path, new FilmOptions { Language = FilmOptions.AllLanguages }, CancellationToken.None);
        Assert.Equal("", string.Concat(loaded.Diagnostics.Concat(FilmService.Lint(loaded, CancellationToken.None).Diagnostics).Select(DiagnosticText.Write)));
    }
}
