using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using static Explainer.Fuzz.Mutations.OddValues;

namespace Explainer.Fuzz.Mutations;

/// <summary>Changes files: bytes and numbers within them and, of text, lines, tags and numbers.</summary>
internal static class BytesMutator
{
    private const int Largest = 1 << 20;

    private static readonly string[] Signs =
        [":", "-", "[", "]", "{", "}", "\"", "'", "#", "&a", "*a", "!t", "|", ">", "%", "@", "`", "\t", "\n", "  ", "~", "<", "/>", "</g>", "<g>", "&x;", "url(#a)", "-->", ",", "null"];

    /// <summary>A changed copy.</summary>
    public static byte[] Change(byte[] content, bool isText, Random random)
    {
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            content = isText ? ChangeText(content, random) : ChangeBytes(content, random);
        }

        return content.Length > Largest ? content[..Largest] : content;
    }

    /// <summary>A PNG file whose checksums are right, so that what is in its chunks is looked at.</summary>
    public static byte[] MendPng(byte[] content)
    {
        var mended = (byte[])content.Clone();
        for (var at = 8; at + 12 <= mended.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(mended.AsSpan(at));
            if (length > mended.Length - at - 12)
            {
                break;
            }

            BinaryPrimitives.WriteUInt32BigEndian(mended.AsSpan(at + 8 + (int)length), Crc32.HashToUInt32(mended.AsSpan(at + 4, 4 + (int)length)));
            at += 12 + (int)length;
        }

        return mended;
    }

    private static byte[] ChangeBytes(byte[] content, Random random)
    {
        var at = random.Next(content.Length + 1);
        var length = Math.Min(content.Length - at, 1 << random.Next(8));
        switch (random.Next(7))
        {
            case 0 when at < content.Length:
                var flipped = (byte[])content.Clone();
                flipped[at] ^= (byte)(1 << random.Next(8));
                return flipped;
            case 1 when at < content.Length:
                var set = (byte[])content.Clone();
                set[at] = Pick<byte>([0, 1, 0x7f, 0x80, 0xff, (byte)random.Next(256)], random);
                return set;
            case 2:
                return [.. content[..at], .. content[(at + length)..]];
            case 3:
                return [.. content[..(at + length)], .. content[at..]];
            case 4:
                return content[..at];
            case 5 when content.Length >= at + 4:
                var numbered = (byte[])content.Clone();
                var number = Pick<uint>([0, 1, 0x7fffffff, 0x80000000, 0xffffffff, 0xffff, 0x10000, (uint)random.Next()], random);
                if (random.Next(2) == 0)
                {
                    BinaryPrimitives.WriteUInt32LittleEndian(numbered.AsSpan(at), number);
                }
                else
                {
                    BinaryPrimitives.WriteUInt32BigEndian(numbered.AsSpan(at), number);
                }

                return numbered;
            default:
                var noise = new byte[random.Next(1, 40)];
                random.NextBytes(noise);
                return [.. content[..at], .. noise, .. content[at..]];
        }
    }

    private static byte[] ChangeText(byte[] content, Random random)
    {
        var text = Encoding.UTF8.GetString(content);
        var at = random.Next(text.Length + 1);
        switch (random.Next(7))
        {
            case 0:
                return Encoding.UTF8.GetBytes(text[..at] + Pick(Signs, random) + text[Math.Min(text.Length, at + random.Next(4))..]);
            case 1:
                return Encoding.UTF8.GetBytes(text[..at] + Text(random) + text[at..]);
            case 2:
                // A number that stands there becomes another.
                var first = at;
                while (first < text.Length && !char.IsAsciiDigit(text[first]))
                {
                    first++;
                }

                var end = first;
                while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
                {
                    end++;
                }

                return Encoding.UTF8.GetBytes(text[..first] + Number(random) + text[end..]);
            case 3:
                // A tag, a bracket or a line again and again, as deep as may be.
                var stop = text.IndexOfAny(['>', '\n', '[', '{'], Math.Min(at, Math.Max(0, text.Length - 1)));
                var start = stop > 0 ? text.LastIndexOfAny(['<', '\n', ',', ':'], stop - 1) : -1;
                return start < 0 || stop < start ? content : Encoding.UTF8.GetBytes(
                    text[..start] + string.Concat(Enumerable.Repeat(text[start..(stop + 1)], random.Next(4) == 0 ? random.Next(400) : random.Next(1, 5))) + text[start..]);
            case 4:
                var lines = text.Split('\n').ToList();
                var line = random.Next(lines.Count);
                lines.Insert(random.Next(lines.Count + 1), new string(' ', random.Next(4)) + lines[line]);
                return Encoding.UTF8.GetBytes(string.Join('\n', lines));
            case 5:
                return Encoding.UTF8.GetBytes(text[..at]);
            default:
                return ChangeBytes(content, random);
        }
    }
}
