using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Commands;

namespace Explainer.Raster.Drawing;

/// <summary>
/// Draws display lists into one frame of memory. The frame is cut into fixed tiles; a tile's pixels are a pure function of the commands
/// that touch it, so only tiles whose commands changed are drawn again, and any order of frames, tiles and threads gives the same bytes.
/// Not for use from several threads at once; the cache may be shared.
/// </summary>
public sealed unsafe class FrameRasterizer
{
    // Wider than high: rows are what the processor works on. Encoders are told of changes by tiles, so another size makes other clips: it needs another RasterVersion.
    private const int TileWidth = 64;
    private const int TileHeight = 32;

    // What is farther out than this is not blurred into the frame any more.
    private const int Margin = 512;

    // A hundred times what a full frame at 1080p takes: no film that is meant to be seen needs it.
    private const long UsualPartBytes = 208L << 20;
    private readonly byte[] pixels;
    private readonly byte* start;
    private readonly PixelRect frame;
    private readonly Painter painter;
    private readonly int columns;
    private readonly ulong[] hashes;
    private readonly List<DrawOp> ops = [];
    private DisplayList? last;

    /// <summary>Makes a frame, transparent black at first.</summary>
    /// <param name="listSize">The lists' frame in px.</param>
    /// <param name="scale">Device pixels per list px, above 0: 2 gives twice as many across and down.</param>
    /// <param name="cache">Keeps finished parts; shared by the rasterizers of a process.</param>
    public FrameRasterizer(PixelSize listSize, double scale, RasterCache cache)
    {
        Size = new PixelSize(Math.Max(1, Rounding.HalfUp(listSize.Width * scale)), Math.Max(1, Rounding.HalfUp(listSize.Height * scale)));
        frame = new PixelRect(0, 0, Size.Width, Size.Height);
        pixels = GC.AllocateArray<byte>(checked(Size.Width * Size.Height * 4), pinned: true);
        start = (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(pixels, 0);
        painter = new Painter(scale, frame.Inflate(Margin), cache);
        columns = (Size.Width + TileWidth - 1) / TileWidth;
        hashes = new ulong[columns * ((Size.Height + TileHeight - 1) / TileHeight)];

        // A tile that no command touches hashes to 0. It counts as changed in the first frame, too: who converts what changed has nothing yet.
        Array.Fill(hashes, ulong.MaxValue);
    }

    /// <summary>The frame in device pixels.</summary>
    public PixelSize Size { get; }

    /// <summary>Bytes from row to row.</summary>
    public int Stride => Size.Width * 4;

    /// <summary>Premultiplied BGRA, row by row: what was drawn last.</summary>
    public ReadOnlyMemory<byte> Pixels => pixels;

    /// <summary>How many threads may draw tiles of one frame; more than 1 is for when no other frames are drawn at the same time.</summary>
    public int Threads { get; set; } = 1;

    /// <summary>How many bytes the parts of a frame may take together; with more they are made and let go of one after the other, which takes longer.</summary>
    internal long MostPartBytes { get; set; } = UsualPartBytes;

    /// <summary>Draws a list and says what changed.</summary>
    /// <param name="list">What is seen.</param>
    /// <param name="cancellation">Ends the work at the next command of a tile; the frame is no list's then, and the next one is drawn from anew.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Damage Draw(DisplayList list, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (last is not null && last.Equals(list))
        {
            return Damage.None;
        }

        painter.BeginFrame(cancellation);
        var fresh = Flatten(list);
        var changed = new List<int>();
        for (var i = 0; i < fresh.Length; i++)
        {
            if (fresh[i] != hashes[i])
            {
                changed.Add(i);

                // Should drawing fail half way, the tile counts as unknown.
                hashes[i] = ~fresh[i];
            }
        }

        last = null;
        try
        {
            PaintTiles(changed, fresh, cancellation);
        }
        finally
        {
            ops.Clear();
            painter.EndFrame();
        }

        fresh.CopyTo(hashes, 0);
        last = list;
        return new Damage(Join(changed));
    }

    /// <summary>What stands for the content of each tile of a list, row by row: equal fingerprints of a tile are equal pixels. Nothing is drawn.</summary>
    /// <param name="list">What would be seen.</param>
    public ulong[] Fingerprints(DisplayList list)
    {
        var tiles = Flatten(list);
        ops.Clear();
        return tiles;
    }

    // Into the operations; gives the tiles' fingerprints.
    private ulong[] Flatten(DisplayList list)
    {
        var tiles = new ulong[hashes.Length];
        painter.Flatten(list.Commands.AsSpan(), ops);
        HashTiles(tiles, 0, ops.Count, frame);
        return tiles;
    }

    // A layer is told from its children lying there without it by a mark before and one behind them. What a layer's clip leaves outside is
    // not drawn, so it must not count there either: a child counted beyond its layer's bounds, where the layer has no mark, reads like
    // the same child without the layer, and a tile that showed the one would be kept for the other.
    private void HashTiles(ulong[] tiles, int first, int end, PixelRect within)
    {
        for (var i = first; i < end; i = ops[i].End)
        {
            var op = ops[i];
            var seen = op.Bounds.Intersect(within);
            if (op.Command is LayerCommand { BlurSigma: 0 } layer)
            {
                Mix(tiles, seen, layer.HeaderFingerprint);
                HashTiles(tiles, i + 1, op.End, seen);
                Mix(tiles, seen, ~layer.HeaderFingerprint);
            }
            else
            {
                Mix(tiles, seen, op.Command.Fingerprint);
            }
        }
    }

    private void Mix(ulong[] tiles, PixelRect area, ulong fingerprint)
    {
        if (area.IsEmpty)
        {
            return;
        }

        for (var row = area.Y / TileHeight; row <= (area.Bottom - 1) / TileHeight; row++)
        {
            for (var column = area.X / TileWidth; column <= (area.Right - 1) / TileWidth; column++)
            {
                ref var tile = ref tiles[(row * columns) + column];
                tile = Fingerprint.Mix(tile, fingerprint);
            }
        }
    }

    private void PaintTiles(List<int> changed, ulong[] fresh, CancellationToken cancellation)
    {
        painter.ReleasesAtOnce = ops.Sum(painter.BytesOf) > MostPartBytes;
        if (painter.ReleasesAtOnce && changed.Count > 0)
        {
            var area = changed.Select(TileArea).Aggregate((all, one) => all.Around(one));

            // Tiles between those that changed are drawn again, too, so until that is done they are unknown like those.
            for (var i = 0; i < hashes.Length; i++)
            {
                hashes[i] = TileArea(i).Overlaps(area) ? ~fresh[i] : hashes[i];
            }

            PaintArea(area);
        }
        else if (Threads > 1)
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = cancellation };
            Parallel.ForEach(ops, options, op => painter.Prepare(op, frame));
            Parallel.ForEach(changed, options, PaintTile);
        }
        else
        {
            changed.ForEach(PaintTile);
        }
    }

    private void PaintTile(int index) => PaintArea(TileArea(index));

    private void PaintArea(PixelRect area)
    {
        var canvas = new Canvas(start + ((long)area.Y * Stride) + ((long)area.X * 4), Stride, area);
        if (ops.Count == 0 || !painter.Hides(ops[0], area))
        {
            canvas.Clear();
        }

        painter.Paint(canvas, ops, 0, ops.Count);
    }

    private PixelRect TileArea(int index) =>
        new PixelRect(index % columns * TileWidth, index / columns * TileHeight, TileWidth, TileHeight).Intersect(frame);

    // Neighbours in a row become one rectangle.
    private ImmutableArray<PixelRect> Join(List<int> changed)
    {
        var rects = ImmutableArray.CreateBuilder<PixelRect>();
        foreach (var index in changed)
        {
            var area = TileArea(index);
            if (rects.Count > 0 && rects[^1] is var previous && previous.Y == area.Y && previous.Right == area.X)
            {
                rects[^1] = previous with { Width = previous.Width + area.Width };
            }
            else
            {
                rects.Add(area);
            }
        }

        return rects.ToImmutable();
    }
}
