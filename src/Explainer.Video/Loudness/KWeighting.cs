using Explainer.Video.Sound;

namespace Explainer.Video.Loudness;

/// <summary>The two filters of BS.1770-4 (tables 1 and 2, for 48 kHz): the head's shelf, then the high pass.</summary>
internal struct KWeighting
{
    private Biquad shelf;
    private Biquad highPass;

    /// <summary>Fresh filters.</summary>
    public static KWeighting At48Kilohertz => new()
    {
        shelf = new Biquad(1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585),
        highPass = new Biquad(1, -2, 1, -1.99004745483398, 0.99007225036621),
    };

    /// <summary>The next weighted sample.</summary>
    public double Next(double input) => highPass.Next(shelf.Next(input));
}
