using System.Globalization;
using System.Text;
using Explainer.Core.Geometry;
using Explainer.Display.Commands;
using Explainer.Display.Paints;

namespace Explainer.Display;

/// <summary>Writes a display list as text: one line a command, children indented, with the storyboard line each comes from.</summary>
public static class DisplayListText
{
    /// <summary>The dump; equal lists from equal places give equal text.</summary>
    public static string Write(DisplayList list)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"frame {list.Size} {list.Commands.Length} commands\n");
        foreach (var command in list.Commands)
        {
            Write(text, command, 0);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, DisplayCommand command, int depth)
    {
        text.Append(' ', depth * 2);
        text.Append(command switch
        {
            BackdropCommand b => string.Create(CultureInfo.InvariantCulture, $"backdrop {b.Color} lights {b.Lights.Length} vignette {b.Vignette:0.###}"),
            FillCommand f => $"fill {f.Shape} {f.Paint}{Write(f.Transform)}{Write(f.Blend)}",
            StrokeCommand s => $"stroke {s.Shape} {s.Paint} {s.Style}{Write(s.Transform)}{Write(s.Blend)}",
            GlowCommand g => string.Create(CultureInfo.InvariantCulture, $"glow {g.Shape} {g.Color} sigma {g.Sigma:0.##}{Write(g.Transform)}{Write(g.Blend)}"),
            PictureCommand p => string.Create(
                CultureInfo.InvariantCulture,
                $"picture {p.Picture.Id.ToString()[..8]} {p.Target.X:0.##},{p.Target.Y:0.##} {p.Target.Width:0.##}x{p.Target.Height:0.##} opacity {p.Opacity}{Write(p.Transform)}"),
            LayerCommand l => string.Create(
                CultureInfo.InvariantCulture,
                $"layer opacity {l.Opacity} blur {l.BlurSigma:0.##}{Write(l.Blend)}{(l.Clip is null ? "" : $" clip {l.Clip}{Write(l.ClipTransform)}")}"),
            _ => command.GetType().Name,
        });
        if (command.Origin is { } origin)
        {
            text.Append(CultureInfo.InvariantCulture, $"  # line {origin.Line}");
        }

        text.Append('\n');
        if (command is LayerCommand layer)
        {
            foreach (var child in layer.Children)
            {
                Write(text, child, depth + 1);
            }
        }
    }

    private static string Write(in Affine map) => map.IsTranslation
        ? string.Create(CultureInfo.InvariantCulture, $" at {map.X0:0.##},{map.Y0:0.##}")
        : string.Create(CultureInfo.InvariantCulture, $" by [{map.Xx:0.####} {map.Xy:0.####} {map.X0:0.##} {map.Yx:0.####} {map.Yy:0.####} {map.Y0:0.##}]");

    private static string Write(Blend blend) => blend == Blend.Normal ? "" : " " + blend.ToString().ToLowerInvariant();
}
