using System.Globalization;
using Explainer.Core.Geometry;

namespace Explainer.Display.Shapes;

/// <summary>
/// Reads path data as SVG writes it (SVG 1.1, 8.3): M, L, H, V, C, S, Q, T, A and Z, capitals for places and small letters for
/// displacements. Strict: what does not belong there is a mistake, where browsers draw up to it.
/// </summary>
public sealed class PathData
{
    /// <summary>The most steps of one path.</summary>
    public const int MostSteps = 100_000;

    // Beyond this no place makes sense, and sums of places stay exact enough.
    private const double Farthest = 1e7;
    private readonly string text;
    private readonly PathBuilder path = new(snap: false);
    private int at;
    private int letterAt;
    private int steps;
    private Point start;
    private Point pen;

    // The control point that a smooth step mirrors; the pen where the step before was no such curve.
    private Point cubicControl;
    private Point quadraticControl;
    private PathDataMistake? mistake;

    private PathData(string text) => this.text = text;

    /// <summary>Reads a text; null, and a mistake, when it is no path data. A text without any step is an empty path.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mistake">Its first mistake; null when there is none.</param>
    public static PathShape? Read(string text, out PathDataMistake? mistake)
    {
        var data = new PathData(text);
        data.ReadSteps();
        mistake = data.mistake;
        return mistake is null ? data.path.Build() : null;
    }

    private void ReadSteps()
    {
        var command = '\0';
        for (SkipSpace(); at < text.Length && mistake is null; SkipSpace())
        {
            if (char.IsAsciiLetter(text[at]))
            {
                command = text[at];
                letterAt = at;
                if (steps == 0 && command is not ('M' or 'm'))
                {
                    Fail(at, "a path starts with M, where the pen starts");
                    return;
                }

                at++;
                SkipSpace();
            }
            else if (command is '\0' or 'Z' or 'z')
            {
                Fail(at, command == '\0' ? "a path starts with M, where the pen starts" : "a letter such as M must follow Z");
                return;
            }
            else
            {
                // More places behind M are lines.
                command = command switch { 'M' => 'L', 'm' => 'l', _ => command };
                SkipComma();
            }

            if (++steps > MostSteps)
            {
                Fail(at, "the path has more than 100000 steps");
                return;
            }

            ReadStep(command);
        }
    }

    private void ReadStep(char command)
    {
        var letter = char.ToUpperInvariant(command);
        var origin = command == letter ? Point.Zero : pen;
        switch (letter)
        {
            case 'M':
                if (Place(origin) is { } to)
                {
                    path.Move(to.X, to.Y);
                    start = to;
                    Put(to);
                }

                break;
            case 'L':
                Line(Place(origin));
                break;
            case 'H':
                Line(Number() is { } x ? new Point(origin.X + x, pen.Y) : null);
                break;
            case 'V':
                Line(Number() is { } y ? new Point(pen.X, origin.Y + y) : null);
                break;
            case 'C':
                Cubic(Place(origin), Next(origin), Next(origin));
                break;
            case 'S':
                Cubic((pen * 2) - cubicControl, Place(origin), Next(origin));
                break;
            case 'Q':
                Quadratic(Place(origin), Next(origin));
                break;
            case 'T':
                Quadratic((pen * 2) - quadraticControl, Place(origin));
                break;
            case 'A':
                Arc(origin);
                break;
            case 'Z':
                path.Close();
                Put(start);
                break;
            default:
                Fail(letterAt, $"{command} is no step; there are M, L, H, V, C, S, Q, T, A and Z");
                break;
        }
    }

    private void Put(Point to) => pen = cubicControl = quadraticControl = to;

    private void Line(Point? to)
    {
        if (to is { } end)
        {
            path.Line(end.X, end.Y);
            Put(end);
        }
    }

    private void Cubic(Point? control1, Point? control2, Point? to)
    {
        if (control1 is { } a && control2 is { } b && to is { } end)
        {
            path.Cubic(a, b, end);
            Put(end);
            cubicControl = b;
        }
    }

    // Raised to a cubic, which is the same curve.
    private void Quadratic(Point? control, Point? to)
    {
        if (control is { } c && to is { } end)
        {
            path.Cubic(Point.Lerp(pen, c, 2 / 3.0), Point.Lerp(end, c, 2 / 3.0), end);
            Put(end);
            quadraticControl = c;
        }
    }

    private void Arc(Point origin)
    {
        if (Number() is not { } rx || NextNumber() is not { } ry || NextNumber() is not { } turn
            || Flag() is not { } isLarge || Flag() is not { } isClockwise || Next(origin) is not { } to)
        {
            return;
        }

        EllipticArc.Append(path, pen, new Size(Math.Abs(rx), Math.Abs(ry)), turn, isLarge, isClockwise, to);
        Put(to);
    }

    private Point? Place(Point origin) => Number() is { } x && NextNumber() is { } y ? new Point(origin.X + x, origin.Y + y) : null;

    private Point? Next(Point origin)
    {
        SkipComma();
        return Place(origin);
    }

    private double? NextNumber()
    {
        SkipComma();
        return Number();
    }

    // A flag may stand before the next number without anything in between.
    private bool? Flag()
    {
        SkipComma();
        if (mistake is null && at < text.Length && text[at] is '0' or '1')
        {
            return text[at++] == '1';
        }

        Fail(at, "a flag of an arc is 0 or 1");
        return null;
    }

    private double? Number()
    {
        if (mistake is not null)
        {
            return null;
        }

        var from = at;
        at += at < text.Length && text[at] is '+' or '-' ? 1 : 0;
        var digits = Digits();
        if (at < text.Length && text[at] == '.')
        {
            at++;
            digits += Digits();
        }

        if (digits > 0 && at < text.Length && text[at] is 'e' or 'E')
        {
            var mantissa = at++;
            at += at < text.Length && text[at] is '+' or '-' ? 1 : 0;
            at = Digits() > 0 ? at : mantissa;
        }

        if (digits == 0)
        {
            at = from;
            Fail(from, from >= text.Length ? "a number is missing at its end" : $"a number is missing before \"{text[from]}\"");
            return null;
        }

        var value = double.Parse(text.AsSpan(from, at - from), NumberStyles.Float, CultureInfo.InvariantCulture);
        if (Math.Abs(value) > Farthest)
        {
            Fail(from, "a number is beyond 10 million");
            return null;
        }

        return value;
    }

    private int Digits()
    {
        var from = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at - from;
    }

    private void SkipSpace()
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\n' or '\r' or '\f')
        {
            at++;
        }
    }

    private void SkipComma()
    {
        SkipSpace();
        if (at < text.Length && text[at] == ',')
        {
            at++;
            SkipSpace();
        }
    }

    private void Fail(int position, string what) => mistake ??= new PathDataMistake(Math.Min(position, text.Length), what);
}
