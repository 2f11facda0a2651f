namespace Explainer.Core.Tests.Text;

/// <summary>Texts that nobody would write: any characters, many of them with a meaning to the algorithms, and halves of surrogate pairs.</summary>
internal static class RandomText
{
    private const string Telling = "a1 ,+%(\u05D0\u0627\u0660\u0301[]\u2329\u3009\t\u2029\u200B\u200D\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u00AD\n\r\uD800\uDC00\uD83A\uDD00ก้เကขំ-";

    /// <summary>A text of 1 to 40 UTF-16 units.</summary>
    public static string Of(Random random) => new(
        [.. Enumerable.Range(0, random.Next(1, 41)).Select(_ => random.Next(4) == 0 ? (char)random.Next(0x10000) : Telling[random.Next(Telling.Length)])]);
}
