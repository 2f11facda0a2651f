namespace Explainer.Video.Output.Containers;

/// <summary>Counts the pictures of a GIF (GIF89a); it must end with its trailer.</summary>
internal static class GifFrames
{
    private const int Extension = 0x21;
    private const int Picture = 0x2C;
    private const int Trailer = 0x3B;

    /// <summary>How many pictures there are.</summary>
    /// <exception cref="InvalidDataException">The file is not whole.</exception>
    public static long Count(FileStream file)
    {
        file.Position = 10;
        Table(file, Byte(file), behind: 2);
        for (long count = 0; ;)
        {
            switch (Byte(file))
            {
                case Extension:
                    Byte(file);
                    Blocks(file);
                    break;
                case Picture:
                    file.Position += 8;
                    Table(file, Byte(file), behind: 1);
                    Blocks(file);
                    count++;
                    break;
                case Trailer when file.Position == file.Length:
                    return count;
                default:
                    throw new InvalidDataException();
            }
        }
    }

    // A table of colours, if the flags say that there is one, and some bytes around it.
    private static void Table(FileStream file, int flags, int behind) =>
        file.Position += behind + ((flags & 0x80) != 0 ? 3 << ((flags & 7) + 1) : 0);

    private static void Blocks(FileStream file)
    {
        for (var length = Byte(file); length > 0; length = Byte(file))
        {
            file.Position += length;
        }
    }

    private static int Byte(FileStream file) => file.ReadByte() is var next and >= 0 ? next : throw new InvalidDataException();
}
