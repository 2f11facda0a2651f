namespace Explainer.Video.Clips;

/// <summary>
/// Which areas of a clip's pictures change, and how long each then stays as it is. Known before anything is drawn, it tells an encoder where bits serve many frames, so that it
/// need not look ahead itself. Immutable.
/// </summary>
public sealed class ClipStillness
{
    // The frame at which each picture is shown first, and for each area of it how many frames it stays, those of the picture included.
    private readonly int[] firsts;
    private readonly ushort[][] stays;

    /// <summary>Compares a clip's pictures.</summary>
    /// <param name="pictures">The pictures in order, one for frames that repeat each other: what stands for the content of each area (equal exactly where the area is), and in how many frames
    /// it is shown. All have the same areas; at most <see cref="EncoderSettings.LongestClip"/> frames.</param>
    /// <exception cref="ArgumentException">Pictures have different numbers of areas.</exception>
    public ClipStillness(IReadOnlyList<(ulong[] Areas, int Times)> pictures)
    {
        firsts = new int[pictures.Count];
        stays = new ushort[pictures.Count][];
        for (var i = 1; i < pictures.Count; i++)
        {
            firsts[i] = firsts[i - 1] + pictures[i - 1].Times;
        }

        for (var i = pictures.Count - 1; i >= 0; i--)
        {
            var (areas, times) = pictures[i];
            if (areas.Length != pictures[0].Areas.Length)
            {
                throw new ArgumentException("Pictures of a clip have the same areas.", nameof(pictures));
            }

            stays[i] = new ushort[areas.Length];
            for (var area = 0; area < areas.Length; area++)
            {
                var goesOn = i + 1 < pictures.Count && pictures[i + 1].Areas[area] == areas[area];
                stays[i][area] = (ushort)(times + (goesOn ? stays[i + 1][area] : 0));
            }
        }
    }

    /// <summary>How many pictures there are.</summary>
    public int Pictures => stays.Length;

    /// <summary>The share of areas in which a picture differs from an earlier one or from one between them.</summary>
    /// <param name="from">The earlier picture.</param>
    /// <param name="picture">The picture.</param>
    /// <returns>From 0 (equal) to 1 (different everywhere).</returns>
    public double Changed(int from, int picture)
    {
        var changed = 0;
        for (var area = 0; area < stays[picture].Length; area++)
        {
            changed += Differs(from, picture, area) ? 1 : 0;
        }

        return (double)changed / Math.Max(1, stays[picture].Length);
    }

    /// <summary>How long stays what is new in a picture: the mean over its areas that differ from an earlier picture.</summary>
    /// <param name="from">The earlier picture; null where all of it is new.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="longest">What stays longer counts as that long, in frames, 1 or more.</param>
    /// <returns>In octaves of frames: 0 for one frame, up to the binary logarithm of the longest, which is also the answer where nothing is new.</returns>
    public double Stay(int? from, int picture, int longest)
    {
        var (sum, areas) = (0.0, 0);
        for (var area = 0; area < stays[picture].Length; area++)
        {
            if (from is null || Differs(from.Value, picture, area))
            {
                sum += Math.Log2(Math.Min(stays[picture][area], longest));
                areas++;
            }
        }

        return areas == 0 ? Math.Log2(longest) : sum / areas;
    }

    private bool Differs(int from, int picture, int area) => stays[from][area] - stays[picture][area] != firsts[picture] - firsts[from];
}
