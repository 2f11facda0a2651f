using System.Collections.Immutable;
using Explainer.Core.Geometry;

namespace Explainer.Scenes.Drawings;

/// <summary>Paints of an SVG file: colours, and references to gradients.</summary>
/// <param name="tree">The file.</param>
/// <param name="sheet">Its styles.</param>
/// <param name="warn">Told of what cannot be drawn.</param>
internal sealed class SvgGradients(SvgTree tree, SvgStyleSheet sheet, Action<SvgElement, string> warn)
{
    private const int MostStops = 64;
    private const int LongestChain = 16;

    /// <summary>What an area is painted with; null for nothing.</summary>
    /// <param name="element">The element.</param>
    /// <param name="property">fill or stroke, for messages.</param>
    /// <param name="text">The property's value.</param>
    /// <param name="look">What the element was handed down.</param>
    /// <param name="bounds">The rectangle around the element, in user units.</param>
    /// <param name="map">From user units to the area's coordinates.</param>
    public DrawingPaint? Read(SvgElement element, string property, string text, SvgLook look, Rect bounds, in Affine map)
    {
        text = text.Trim();
        if (text.StartsWith("url(", StringComparison.Ordinal) && text.IndexOf(')') is > 0 and var close)
        {
            var id = text[4..close].Trim(' ', '\'', '"').TrimStart('#');
            var fallback = text[(close + 1)..].Trim();
            if (tree.ById.GetValueOrDefault(id) is { Name: "linearGradient" or "radialGradient" } gradient)
            {
                return Gradient(gradient, look, bounds, map);
            }

            warn(element, tree.ById.TryGetValue(id, out var other) ? $"its {property} by {other}" : $"its {property} by #{id}, which is not there");
            text = fallback;
        }

        if (text is "" or "none")
        {
            return null;
        }

        if (SvgColors.Read(text, look.Current) is { } color)
        {
            return DrawingPaint.Plain(color);
        }

        warn(element, $"its {property} {text}, which is no colour that is known here");
        return null;
    }

    private DrawingPaint? Gradient(SvgElement gradient, SvgLook look, Rect bounds, in Affine map)
    {
        var chain = Chain(gradient);
        var stops = Stops(chain.Find(g => g.Children.Any(c => c.Name == "stop")), look);
        if (stops.Length < 2)
        {
            return stops.IsEmpty ? null : DrawingPaint.Plain(stops[0].Color);
        }

        var isWithinBounds = Attribute("gradientUnits") != "userSpaceOnUse";
        var room = isWithinBounds ? new Size(1, 1) : bounds.Size;
        var own = Attribute("gradientTransform") is { } written ? SvgNumbers.Map(written) ?? Affine.Identity : Affine.Identity;
        var full = isWithinBounds ? map.Of(new Affine(bounds.Width, 0, bounds.X, 0, bounds.Height, bounds.Y)).Of(own) : map.Of(own);
        if (Attribute("spreadMethod") is "reflect" or "repeat")
        {
            warn(gradient, "its repetition (spreadMethod)");
        }

        if (full.Inverse() is not { } back)
        {
            return DrawingPaint.Plain(stops[^1].Color);
        }

        return gradient.Name == "linearGradient" ? Linear(full, back) : Radial(full);

        string? Attribute(string name) => chain.Select(g => g[name]).FirstOrDefault(v => v is not null);

        double Number(string name, double whole, string usual) => SvgNumbers.Length(Attribute(name), whole) ?? SvgNumbers.Length(usual, whole)!.Value;

        // The share of the way grows along one direction of the area, however the gradient is pressed or turned.
        DrawingPaint Linear(in Affine full, in Affine back)
        {
            var from = new Point(Number("x1", room.Width, "0%"), Number("y1", room.Height, "0%"));
            var way = new Point(Number("x2", room.Width, "100%"), Number("y2", room.Height, "0%")) - from;
            var square = (way.X * way.X) + (way.Y * way.Y);
            if (square == 0)
            {
                return DrawingPaint.Plain(stops[^1].Color);
            }

            var steep = new Point(((back.Xx * way.X) + (back.Yx * way.Y)) / square, ((back.Xy * way.X) + (back.Yy * way.Y)) / square);
            var start = full.Apply(from);
            return DrawingPaint.Linear(start, start + (steep * (1 / ((steep.X * steep.X) + (steep.Y * steep.Y)))), stops);
        }

        DrawingPaint Radial(in Affine full)
        {
            var diagonal = Math.Sqrt(((room.Width * room.Width) + (room.Height * room.Height)) / 2);
            var center = new Point(Number("cx", room.Width, "50%"), Number("cy", room.Height, "50%"));
            var radius = Number("r", diagonal, "50%");
            if (Attribute("fx") is not null || Attribute("fy") is not null)
            {
                warn(gradient, "its focal point (fx, fy)");
            }

            if (radius <= 0)
            {
                return DrawingPaint.Plain(stops[^1].Color);
            }

            // Its numbers as large as on the area, so that the grid does not matter.
            var scale = full.MeanScale;
            var isRound = Math.Abs(full.Xx - full.Yy) + Math.Abs(full.Xy + full.Yx) < 1e-9 * scale;
            return isRound
                ? DrawingPaint.Radial(full.Apply(center), radius * scale, Affine.Identity, stops)
                : DrawingPaint.Radial(center * scale, radius * scale, full.Of(Affine.Scale(1 / scale, 1 / scale)), stops);
        }
    }

    // A gradient and those that it takes from what it does not say itself.
    private List<SvgElement> Chain(SvgElement gradient)
    {
        var chain = new List<SvgElement> { gradient };
        while (chain.Count < LongestChain && chain[^1]["href"] is { } address && tree.ById.GetValueOrDefault(address.TrimStart('#')) is { } next && !chain.Contains(next))
        {
            chain.Add(next);
        }

        return chain;
    }

    private ImmutableArray<(double Offset, DrawingColor Color)> Stops(SvgElement? gradient, SvgLook look)
    {
        var stops = ImmutableArray.CreateBuilder<(double, DrawingColor)>();
        var last = 0.0;
        foreach (var stop in gradient?.Children.Where(c => c.Name == "stop") ?? [])
        {
            if (stops.Count == MostStops)
            {
                warn(stop, $"it and what follows it, as a gradient has {MostStops} colours at most");
                break;
            }

            var style = sheet.Of(stop);
            last = Math.Max(last, Math.Clamp(SvgNumbers.Share(style.GetValueOrDefault("offset")) ?? 0, 0, 1));
            var text = style.GetValueOrDefault("stop-color", "black");
            var color = SvgColors.Read(text, look.Current);
            if (color is null)
            {
                warn(stop, $"its colour {text}, which is not known here");
            }

            stops.Add((last, (color ?? new DrawingColor(Core.Color.Black)).Fade(Math.Clamp(SvgNumbers.Share(style.GetValueOrDefault("stop-opacity")) ?? 1, 0, 1))));
        }

        return stops.ToImmutable();
    }
}
