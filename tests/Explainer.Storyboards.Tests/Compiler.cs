using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Scenes;
using Explainer.Storyboards.Compiling;
using Explainer.Storyboards.Model;

namespace Explainer.Storyboards.Tests;

/// <summary>Compiles with nothing from the world: no fonts, no measurements, pictures of one size.</summary>
internal static class Compiler
{
    public static readonly CompileOptions Options = new() { Typesetter = new FixedTypesetter(), Pictures = new FewPictures() };

    public static CompileResult Compile(string yaml, CompileOptions? options = null) =>
        StoryboardCompiler.Compile(new SourceText("film.yaml", yaml), options ?? Options);

    /// <summary>Compiles what must be free of mistakes.</summary>
    public static CompileResult Good(string yaml, CompileOptions? options = null)
    {
        var result = Compile(yaml, options);
        Assert.Equal("", Printed(result));
        Assert.NotNull(result.Timeline);
        return result;
    }

    public static string Printed(CompileResult result) => string.Concat(result.Diagnostics.Select(DiagnosticText.Write));

    private sealed class FewPictures : IPictureSource
    {
        public Picture Load(string path) => path.EndsWith("broken.png", StringComparison.Ordinal)
            ? throw new Finding(LookRules.BrokenPicture.Rule, "The picture broken.png cannot be read", "Save it again as PNG, JPEG or SVG.").Failure()
            : path.EndsWith("partly.svg", StringComparison.Ordinal) ? new Picture(PictureFormat.Svg, "<svg/>"u8.ToArray(), new Size(10, 10))
            : path.EndsWith(".svg", StringComparison.Ordinal) ? new Picture(PictureFormat.Svg, File.ReadAllBytes(path), new Size(10, 10))
            : throw new InvalidOperationException("No test shows a picture.");

        public IReadOnlyList<string> NotDrawn(Picture picture) => picture.Data.Span.SequenceEqual("<svg/>"u8) ? ["HTML (foreignObject)"] : [];
    }
}
