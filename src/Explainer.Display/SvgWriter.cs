using System.Globalization;
using System.Security;
using System.Text;
using Explainer.Core.Geometry;
using Explainer.Display.Commands;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;

namespace Explainer.Display;

/// <summary>
/// Writes a display list as an SVG 1.1 document: text as outlines, glows as Gaussian blurs, layers as groups. Equal lists give equal
/// documents. What SVG 1.1 has no word for is left out: blend modes other than covering, and the dither of the ground.
/// </summary>
public static class SvgWriter
{
    /// <summary>The document.</summary>
    /// <param name="list">What to write.</param>
    /// <param name="title">What the picture shows, for readers who cannot see it.</param>
    public static string Write(DisplayList list, string title)
    {
        var document = new Document();
        foreach (var command in list.Commands)
        {
            document.Add(command);
        }

        return document.Close(list.Size, title);
    }

    private sealed class Document
    {
        private readonly StringBuilder body = new();
        private readonly StringBuilder definitions = new();
        private int names;

        public string Close(PixelSize size, string title) =>
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{size.Width}\" height=\"{size.Height}\" viewBox=\"0 0 {size.Width} {size.Height}\">\n"
            + $"<title>{SecurityElement.Escape(title)}</title>\n<defs>\n{definitions}</defs>\n{body}</svg>\n";

        public void Add(DisplayCommand command)
        {
            switch (command)
            {
                case BackdropCommand backdrop:
                    AddBackdrop(backdrop);
                    break;
                case FillCommand { Blend: Blend.Atop or Blend.Erase }:
                    break;
                case FillCommand fill:
                    AddArea(fill.Shape, fill.Transform, $"{Paint("fill", fill.Paint)}");
                    break;
                case StrokeCommand stroke:
                    AddArea(stroke.Shape, stroke.Transform, $"fill=\"none\" {Paint("stroke", stroke.Paint)} {Line(stroke.Style)}");
                    break;
                case GlowCommand glow:
                    // The blur is in frame px, so it is put around the element whose own map scales.
                    body.Append(CultureInfo.InvariantCulture, $"<g filter=\"url(#{Blur(glow.Sigma)})\">");
                    AddArea(glow.Shape, glow.Transform, Colour("fill", glow.Color));
                    body.Append("</g>\n");
                    break;
                case PictureCommand picture:
                    AddPicture(picture);
                    break;
                case LayerCommand layer:
                    AddLayer(layer);
                    break;
            }
        }

        private void AddBackdrop(BackdropCommand backdrop)
        {
            var b = backdrop.Bounds;
            body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{N(b.X)}\" y=\"{N(b.Y)}\" width=\"{N(b.Width)}\" height=\"{N(b.Height)}\" {Colour("fill", backdrop.Color)}/>\n");
            foreach (var light in backdrop.Lights)
            {
                // Three stops follow a Gaussian closely enough for a hint of light.
                var name = Name("light");
                definitions.Append(CultureInfo.InvariantCulture, $"<radialGradient id=\"{name}\">{Stop(0, light.Color, 1)}{Stop(0.5, light.Color, 0.45)}{Stop(1, light.Color, 0)}</radialGradient>\n");
                body.Append(CultureInfo.InvariantCulture, $"<ellipse cx=\"{N(light.Center.X)}\" cy=\"{N(light.Center.Y)}\" rx=\"{N(light.RadiusX * 1.6)}\" ry=\"{N(light.RadiusY * 1.6)}\" fill=\"url(#{name})\"/>\n");
            }
        }

        private void AddArea(Shape shape, in Affine map, string look)
        {
            var place = Map(map);
            var b = shape.Bounds;
            body.Append(shape switch
            {
                RoundRectShape r => $"<rect x=\"{N(b.X)}\" y=\"{N(b.Y)}\" width=\"{N(b.Width)}\" height=\"{N(b.Height)}\" rx=\"{N(r.Radius)}\" {look}{place}/>\n",
                EllipseShape => $"<ellipse cx=\"{N(b.Center.X)}\" cy=\"{N(b.Center.Y)}\" rx=\"{N(b.Width / 2)}\" ry=\"{N(b.Height / 2)}\" {look}{place}/>\n",
                _ => $"<path d=\"{Data(shape)}\" {look}{Rule(shape, "fill-rule")}{place}/>\n",
            });
        }

        private void AddPicture(PictureCommand picture)
        {
            var kind = picture.Picture.Format == PictureFormat.Svg ? "svg+xml" : picture.Picture.Format.ToString().ToLowerInvariant();
            var t = picture.Target;
            body.Append(CultureInfo.InvariantCulture, $"<image x=\"{N(t.X)}\" y=\"{N(t.Y)}\" width=\"{N(t.Width)}\" height=\"{N(t.Height)}\" opacity=\"{N(picture.Opacity / 255.0)}\" preserveAspectRatio=\"none\" xlink:href=\"data:image/{kind};base64,{Convert.ToBase64String(picture.Picture.Data.Span)}\"{Map(picture.Transform)}/>\n");
        }

        private void AddLayer(LayerCommand layer)
        {
            var filter = layer.BlurSigma > 0 ? $" filter=\"url(#{Blur(layer.BlurSigma)})\"" : "";
            body.Append(CultureInfo.InvariantCulture, $"<g opacity=\"{N(layer.Opacity / 255.0)}\"{filter}{Clip(layer)}>\n");
            foreach (var child in layer.Children)
            {
                Add(child);
            }

            body.Append("</g>\n");
        }

        private string Clip(LayerCommand layer)
        {
            if (layer.Clip is null)
            {
                return "";
            }

            // What is added to the body for the clip is moved to the definitions.
            var start = body.Length;
            AddArea(layer.Clip, layer.ClipTransform, Rule(layer.Clip, "clip-rule"));
            var name = Name("clip");
            definitions.Append(CultureInfo.InvariantCulture, $"<clipPath id=\"{name}\">{body.ToString(start, body.Length - start).TrimEnd()}</clipPath>\n");
            body.Length = start;
            return $" clip-path=\"url(#{name})\"";
        }

        private static string Rule(Shape shape, string property) => shape is PathShape { IsEvenOdd: true } ? $" {property}=\"evenodd\"" : "";

        private string Blur(double sigma)
        {
            var name = Name("blur");
            definitions.Append(CultureInfo.InvariantCulture, $"<filter id=\"{name}\" x=\"-100%\" y=\"-100%\" width=\"300%\" height=\"300%\"><feGaussianBlur stdDeviation=\"{N(sigma)}\"/></filter>\n");
            return name;
        }

        private string Paint(string property, Paint paint)
        {
            if (paint is SolidPaint solid)
            {
                return Colour(property, solid.Color);
            }

            var gradient = (GradientPaint)paint;
            var name = Name("gradient");
            var stops = string.Concat(gradient.Stops.Select(s => Stop(s.Offset, s.Color, 1)));
            definitions.Append(gradient.IsRadial
                ? $"<radialGradient id=\"{name}\" gradientUnits=\"userSpaceOnUse\" cx=\"{N(gradient.From.X)}\" cy=\"{N(gradient.From.Y)}\" r=\"{N(gradient.To.X)}\"{Map(gradient.Map, "gradientTransform")}>{stops}</radialGradient>\n"
                : $"<linearGradient id=\"{name}\" gradientUnits=\"userSpaceOnUse\" x1=\"{N(gradient.From.X)}\" y1=\"{N(gradient.From.Y)}\" x2=\"{N(gradient.To.X)}\" y2=\"{N(gradient.To.Y)}\">{stops}</linearGradient>\n");
            return $"{property}=\"url(#{name})\"";
        }

        private string Name(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}{++names}");

        private static string Data(Shape shape)
        {
            var data = new StringBuilder();
            switch (shape)
            {
                case PathShape path:
                    Trace(data, path, Point.Zero, 1);
                    break;
                case GlyphRunShape run:
                    foreach (var glyph in run.Glyphs)
                    {
                        Trace(data, glyph.Outline, glyph.Position, glyph.Size);
                    }

                    break;
            }

            return data.ToString();
        }

        private static void Trace(StringBuilder data, PathShape path, Point at, double scale)
        {
            var next = 0;
            foreach (var verb in path.Verbs)
            {
                var count = verb switch { PathVerb.Cubic => 3, PathVerb.Close => 0, _ => 1 };
                data.Append(verb switch { PathVerb.Move => 'M', PathVerb.Line => 'L', PathVerb.Cubic => 'C', _ => 'Z' });
                for (var i = 0; i < count; i++, next++)
                {
                    var p = path.Points[next];
                    data.Append(CultureInfo.InvariantCulture, $"{(i > 0 ? " " : "")}{N(at.X + (p.X * scale))} {N(at.Y + (p.Y * scale))}");
                }
            }
        }

        private static string Line(StrokeStyle style)
        {
            var dashes = style.Dashes.IsEmpty
                ? ""
                : $" stroke-dasharray=\"{string.Join(' ', style.Dashes.Select(N))}\" stroke-dashoffset=\"{N(style.DashOffset)}\"";
            var join = style.Join == LineJoin.Miter ? $" stroke-miterlimit=\"{N(style.MiterLimit)}\"" : "";
            return $"stroke-width=\"{N(style.Width)}\" stroke-linejoin=\"{style.Join.ToString().ToLowerInvariant()}\" stroke-linecap=\"{style.Cap.ToString().ToLowerInvariant()}\"{join}{dashes}";
        }

        private static string Stop(double offset, Rgba color, double share) => string.Create(
            CultureInfo.InvariantCulture,
            $"<stop offset=\"{N(offset)}\" stop-color=\"#{color.Packed >> 8:x6}\" stop-opacity=\"{N(color.A / 255.0 * share)}\"/>");

        private static string Colour(string property, Rgba color) => string.Create(
            CultureInfo.InvariantCulture,
            $"{property}=\"#{color.Packed >> 8:x6}\"{(color.A == 255 ? "" : $" {property}-opacity=\"{N(color.A / 255.0)}\"")}");

        private static string Map(in Affine map, string property = "transform") => map == Affine.Identity ? "" : string.Create(
            CultureInfo.InvariantCulture,
            $" {property}=\"matrix({N(map.Xx)} {N(map.Yx)} {N(map.Xy)} {N(map.Yy)} {N(map.X0)} {N(map.Y0)})\"");

        private static string N(double value) => value.ToString("0.#####", CultureInfo.InvariantCulture);
    }
}
