using Explainer.Core.Geometry;
using Explainer.Display.Shapes;
using Explainer.Display.Text;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Drawings;

/// <summary>Sets the texts of an SVG file in the theme's fonts: text and tspan with places, shifts, anchors and styles.</summary>
/// <param name="film">Theme, typesetter and language.</param>
/// <param name="sheet">The file's styles.</param>
/// <param name="warn">Told of what cannot be drawn.</param>
internal sealed class SvgTexts(Look film, SvgStyleSheet sheet, Action<SvgElement, string> warn)
{
    /// <summary>The runs of a text, each with its map from px of the type to user units.</summary>
    /// <param name="text">The text element.</param>
    /// <param name="look">What it looks like.</param>
    /// <param name="room">What 100 % of its lengths are.</param>
    /// <param name="scale">How many units one user unit is: the type is set in these, as the grid of the display list is theirs.</param>
    /// <param name="colors">Reads colours.</param>
    public List<(GlyphRunShape Shape, Affine Map, SvgLook Look)> Set(
        SvgElement text, SvgLook look, Size room, double scale, Func<string, DrawingColor, DrawingColor?> colors)
    {
        var runs = new List<Run>();
        Collect(text, look, room, colors, runs);
        Trim(runs);
        var shapes = new List<(GlyphRunShape, Affine, SvgLook)>();
        var pen = Point.Zero;
        for (var i = 0; i < runs.Count;)
        {
            var end = i + 1;
            while (end < runs.Count && runs[end].X is null && runs[end].Y is null)
            {
                end++;
            }

            var blocks = runs[i..end].ConvertAll(r => (Run: r, Block: film.Typesetter.Set(Style(r.Look, scale), r.Text)));
            var width = blocks.Sum(b => (b.Block.Size.Width / scale) + b.Run.Dx);
            pen = new Point(runs[i].X ?? pen.X, runs[i].Y ?? pen.Y);
            pen = pen with { X = pen.X - (runs[i].Look.Anchor switch { "middle" => width / 2, "end" => width, _ => 0 }) };
            foreach (var (run, block) in blocks)
            {
                pen += new Point(run.Dx, run.Dy);
                if (!block.ColorGlyphs.IsEmpty)
                {
                    warn(text, "its colour signs (emoji)");
                }

                shapes.Add((block.Outlines, Affine.Translation(pen.X, pen.Y).Of(Affine.Scale(1 / scale, 1 / scale)).Of(Affine.Translation(0, -block.Baseline)), run.Look));
                pen = pen with { X = pen.X + (block.Size.Width / scale) };
            }

            i = end;
        }

        return shapes;
    }

    private TextStyle Style(SvgLook look, double scale)
    {
        var type = new TypeScale(film.Theme, film.Language);
        var isMono = look.FontFamily.Contains("mono", StringComparison.OrdinalIgnoreCase) || look.FontFamily.Contains("code", StringComparison.OrdinalIgnoreCase)
            || look.FontFamily.Contains("courier", StringComparison.OrdinalIgnoreCase);
        var size = Math.Max(0.1, look.FontSize * scale);
        return (isMono ? type.Mono(size, look.FontWeight) : type.Sans(size, look.FontWeight)) with
        {
            Size = size,
            Italic = look.IsItalic,
            LetterSpacing = look.FontSize > 0 ? look.LetterSpacing / look.FontSize : 0,
        };
    }

    private void Collect(SvgElement element, SvgLook look, Size room, Func<string, DrawingColor, DrawingColor?> colors, List<Run> runs)
    {
        var first = runs.Count;
        var start = new Run("", look, null, null, 0, 0);
        start = start with
        {
            X = First(element["x"], room.Width),
            Y = First(element["y"], room.Height),
            Dx = First(element["dx"], room.Width) ?? 0,
            Dy = First(element["dy"], room.Height) ?? 0,
        };
        foreach (var child in element.Children)
        {
            switch (child.Name)
            {
                case "#text":
                    runs.Add(new Run(child.Text, look, null, null, 0, 0));
                    break;
                case "tspan":
                    var style = sheet.Of(child);
                    if (style.GetValueOrDefault("display") != "none")
                    {
                        Collect(child, look.With(style, room.Width, colors), room, colors, runs);
                    }

                    break;
                case "" or "title" or "desc":
                    break;
                default:
                    warn(child, "this way to set text");
                    break;
            }
        }

        if (runs.Count > first)
        {
            var own = runs[first];
            runs[first] = own with { X = own.X ?? start.X, Y = own.Y ?? start.Y, Dx = own.Dx + start.Dx, Dy = own.Dy + start.Dy };
        }

        double? First(string? text, double whole) => text?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is [var one, ..] ? SvgNumbers.Length(one, whole, look.FontSize) : null;
    }

    // Spaces and line breaks in a row are one space; at the ends of a text they are none (SVG 1.1, 10.15).
    private static void Trim(List<Run> runs)
    {
        var endsInSpace = true;
        for (var i = 0; i < runs.Count; i++)
        {
            var text = string.Join(' ', runs[i].Text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
            var (leads, trails) = (runs[i].Text.Length > 0 && char.IsWhiteSpace(runs[i].Text[0]), runs[i].Text.Length > 0 && char.IsWhiteSpace(runs[i].Text[^1]));
            text = (leads && !endsInSpace && runs[i].X is null ? " " : "") + text + (trails && text.Length > 0 ? " " : "");
            endsInSpace = text.Length == 0 ? endsInSpace || leads : text.EndsWith(' ');
            runs[i] = runs[i] with { Text = text };
        }

        // A place of its own on what is only space goes to what follows it.
        for (var i = 0; i + 1 < runs.Count; i++)
        {
            if (runs[i].Text.Length == 0)
            {
                runs[i + 1] = runs[i + 1] with { X = runs[i + 1].X ?? runs[i].X, Y = runs[i + 1].Y ?? runs[i].Y, Dx = runs[i + 1].Dx + runs[i].Dx, Dy = runs[i + 1].Dy + runs[i].Dy };
            }
        }

        runs.RemoveAll(r => r.Text.Length == 0);
        if (runs.Count > 0)
        {
            runs[^1] = runs[^1] with { Text = runs[^1].Text.TrimEnd() };
        }

        runs.RemoveAll(r => r.Text.Length == 0);
    }

    private sealed record Run(string Text, SvgLook Look, double? X, double? Y, double Dx, double Dy);
}
