namespace Explainer.Raster.Drawing;

/// <summary>
/// The backdrops of one rasterizer. A backdrop is as large as the frame, and one that moves is new in every frame: so its memory is used
/// again and again instead of being left to the garbage collector.
/// </summary>
internal sealed class BackdropStore
{
    private const int Kept = 2;
    private readonly Lock gate = new();
    private readonly List<Slot> slots = [];
    private long frame;

    /// <summary>Starts a frame: what only earlier frames used may be overwritten from now on.</summary>
    internal void BeginFrame()
    {
        lock (gate)
        {
            frame++;
        }
    }

    /// <summary>The finished backdrop.</summary>
    /// <param name="fingerprint">What it shows.</param>
    /// <param name="area">Its device pixels.</param>
    /// <param name="paint">Paints one that is not there, into every pixel.</param>
    internal PixelPicture Take(ulong fingerprint, PixelRect area, Action<PixelPicture> paint)
    {
        lock (gate)
        {
            var slot = slots.Find(s => s.Fingerprint == fingerprint && s.Picture.Area == area);
            if (slot is null)
            {
                slot = slots.Count < Kept ? null : slots.Find(s => s.LastUse < frame && s.Picture.Area == area && s.LastUse == slots.Min(o => o.LastUse));
                if (slot is null)
                {
                    slot = new Slot(new PixelPicture(area));
                    slots.Add(slot);
                }

                slot.Fingerprint = fingerprint;
                paint(slot.Picture);
            }

            slot.LastUse = frame;
            foreach (var old in slots.FindAll(s => slots.Count > Kept && s.LastUse < frame && s != slot))
            {
                slots.Remove(old);
                old.Picture.Release();
            }

            return slot.Picture;
        }
    }

    private sealed class Slot(PixelPicture picture)
    {
        internal PixelPicture Picture { get; } = picture;

        internal ulong Fingerprint { get; set; }

        internal long LastUse { get; set; }
    }
}
