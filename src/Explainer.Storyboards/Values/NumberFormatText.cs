namespace Explainer.Storyboards.Values;

/// <summary>
/// How numbers are written: .NET's custom forms such as <c>0.0</c>, <c>#,##0</c> and <c>0.0e0</c>. .NET copies what it does not know into
/// the number, so that a slip would be seen on screen; here other letters must stand in quotes or behind a backslash.
/// </summary>
internal static class NumberFormatText
{
    private const int Longest = 32;

    /// <summary>Whether a text is such a form.</summary>
    public static bool IsValid(string format)
    {
        // Standard forms such as D or X fail for fractions or print no number.
        if (format.Length > Longest)
        {
            return false;
        }

        var (digits, points) = (0, 0);
        for (var i = 0; i < format.Length; i++)
        {
            switch (format[i])
            {
                case '0' or '#':
                    digits++;
                    break;
                case '.' when digits == 0 || ++points > 1:
                case '\\' when ++i == format.Length:
                    return false;
                case ';' when digits > 0:
                    points = 0;
                    break;
                case '"' or '\'':
                    i = format.IndexOf(format[i], i + 1);
                    if (i < 0)
                    {
                        return false;
                    }

                    break;
                case 'e' or 'E' when digits > 0 && ExponentEnd(format, i) is var end and > 0:
                    i = end - 1;
                    break;
                case var other when char.IsLetter(other):
                    return false;
            }
        }

        return digits > 0;
    }

    // e0, e+0 or e-0, with as many zeros as digits are wanted; 0 when there is none.
    private static int ExponentEnd(string format, int at)
    {
        var zeros = at + 1;
        zeros += zeros < format.Length && format[zeros] is '+' or '-' ? 1 : 0;
        var end = zeros;
        while (end < format.Length && format[end] == '0')
        {
            end++;
        }

        return end > zeros ? end : 0;
    }
}
