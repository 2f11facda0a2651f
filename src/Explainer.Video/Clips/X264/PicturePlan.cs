using System.Globalization;
using Explainer.Core;

namespace Explainer.Video.Clips.X264;

/// <summary>
/// How each picture of a clip is coded: as what, and how finely. x264 finds that by looking ahead, which takes a third of its time; here it follows from what is known to change.
/// References are the finer the longer stays what is new in them, because later pictures repeat it from there for nothing; what lies between two references is seen once.
/// </summary>
/// <remarks>The numbers were found by measuring, see tests/Explainer.Benchmarks/EncoderPresets.</remarks>
/// <param name="stillness">What changes; null where that is not known, and all counts as changing.</param>
/// <param name="offset">Added to all quantizers: above 0 for smaller and worse.</param>
internal sealed class PicturePlan(ClipStillness? stillness, double offset)
{
    /// <summary>The most pictures between two references.</summary>
    public const int LongestRun = 8;

    /// <summary>The least and the greatest quantizer that a picture may have.</summary>
    public const int Finest = 2, Coarsest = 42;

    // Quantizers of the first picture and of other references, if all that is new in them stays for as long as counts; between references, if hardly anything moves.
    private const double First = 3.5, Reference = 9.5, Between = 27.5;

    // Coarser for each octave of frames that what is new stays less long, and for motion, in which less is seen.
    private const double PerOctave = 3, PerMotion = 1;
    private const int LongestStay = 12;

    /// <summary>What the plan follows from, for clip keys: with other numbers clips are others.</summary>
    public static string Rules { get; } = string.Create(
        CultureInfo.InvariantCulture, $"{First} {Reference} {Between} {PerOctave} {PerMotion} {LongestStay} {LongestRun} {Finest} {Coarsest}");

    private int pictures;
    private int reference;

    /// <summary>Plans the next picture.</summary>
    /// <param name="times">In how many frames it is shown; what is shown more than once is a reference, from which its repetitions are predicted.</param>
    public (int Type, int Quantizer) Next(int times)
    {
        var picture = pictures++;
        if (picture == 0)
        {
            return (X264Picture.Key, Quantizer(First + Haste(null, 0)));
        }

        if (times == 1 && picture - reference <= LongestRun && picture != (stillness?.Pictures ?? int.MaxValue) - 1)
        {
            return (X264Picture.BetweenReferences, Quantizer(Between + (PerMotion * Math.Sqrt(stillness?.Changed(picture - 1, picture) ?? 1))));
        }

        var plan = (X264Picture.Predicted, Quantizer(Reference + Haste(reference, picture)));
        reference = picture;
        return plan;
    }

    private double Haste(int? from, int picture) => PerOctave * (Math.Log2(LongestStay) - (stillness?.Stay(from, picture, LongestStay) ?? 0));

    private int Quantizer(double quantizer) => Math.Clamp(Rounding.HalfUp(quantizer + offset), Finest, Coarsest);
}
