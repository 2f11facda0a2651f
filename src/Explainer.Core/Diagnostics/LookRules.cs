using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>Places, fonts and pictures.</summary>
public static class LookRules
{
    private static readonly RuleList Rules = new();

    public static readonly Wording<string, double, double> OffFrame = Rules.Warning("off-frame", "warning: an element is never inside the frame, wherever it or the camera moves")
        .Says<string, double, double>("\"{element}\" is outside the frame, which is {width} x {height} design px", "Move it into the frame; use percent to suit every shape of frame.");

    public static readonly Wording<string, double, double, int, string, string> CutOff = Rules.Warning("cut-off", "warning: the edge of the frame cuts off a text that is at rest")
        .Says<string, double, double, int, string, string>("The {side} edge of the frame, which is {width} x {height} design px, cuts off {pixels} px of the text of \"{element}\"", "Move it in, make it smaller or break its lines{more}.");

    public static readonly DiagnosticRule Circular = Rules.Input("circular-placement", "elements are positioned, connected, moved or gathered relative to one another in a cycle");

    public static readonly Wording<string, string> CircularPlacement = Circular.Says<string, string>(
        "The position of \"{element}\" depends on itself: {chain}", "Give one of them a fixed position with at:.");

    public static readonly Wording<string, string> CircularReference = Circular.Says<string, string>(
        "\"{element}\" refers back to itself: {chain}", "Make one of them refer to another element.");

    public static readonly Wording<string, string> FollowerMoves = Rules.Input("follower-moves", "an element that follows another one has a move of its own")
        .Says<string, string>("\"{element}\" follows \"{other}\", so it cannot move on its own", "Move the element it follows, or use at: instead of follow:.");

    public static readonly DiagnosticRule TooMuchMotion = Rules.Input("too-much-motion", "particles, followed elements, lines, camera or light need too much computation");

    public static readonly Wording TooMuchFlown = TooMuchMotion.Says(
        "The particles need too much computation", "Use fewer particles, less often, or gather them into a simpler shape.");

    public static readonly Wording<string, string> TooMuchFollowed = TooMuchMotion.Says<string, string>(
        "Following needs too much computation: \"{element}\" follows \"{other}\"", "Let fewer elements follow others, or for a shorter time.");

    public static readonly Wording<string, string> TooMuchAlong = TooMuchMotion.Says<string, string>(
        "Movement along lines needs too much computation: \"{element}\" moves along \"{line}\"", "Move fewer elements along changing lines, for a shorter time, or along simpler lines.");

    public static readonly Wording<string> TooMuchWatched = TooMuchMotion.Says<string>(
        "Camera movement needs too much computation: the camera follows \"{element}\"", "Let it follow for a shorter time.");

    public static readonly Wording<string> TooMuchLit = TooMuchMotion.Says<string>(
        "Light movement needs too much computation: the light follows \"{element}\"", "Move the light there less often.");

    public static readonly Wording<string> CircularCamera = Rules.Input("circular-camera", "the camera looks at an element whose place depends on the camera")
        .Says<string>("The position of \"{element}\" depends on the camera, because it is tied to something at another depth", "Give both the same depth, or point the camera at the other element.");

    public static readonly Wording<string> InnerDepth = Rules.Input("inner-depth", "an element inside another one has its own depth")
        .Says<string>("\"{element}\" is inside another element, so it cannot have a depth of its own", "Set depth: on the outermost element, or move this element out of it.");

    public static readonly DiagnosticRule MissingFont = Rules.Input("missing-font", "a font family is not installed");

    public static readonly Wording<string> MissingFontUnknown = MissingFont.Says<string>(
        "The font family \"{family}\" is not installed", "Install it, or choose another one below theme: fonts:.");

    public static readonly Wording<string, string> MissingFontNear = MissingFont.Says<string, string>(
        "The font family \"{family}\" is not installed", "Did you mean \"{nearest}\"?");

    public static readonly DiagnosticRule MissingGlyphs = Rules.Input("missing-glyph", "no installed font contains a character");

    public static readonly Wording<string, string> MissingGlyphCaption = MissingGlyphs.Says<string, string>(
        "No installed font contains {characters}, which the captions of \"{beat}\" need", "Install a font that contains it, or set captions: soft.");

    public static readonly Wording<string, string> MissingGlyph = MissingGlyphs.Says<string, string>("No installed font contains {characters}, which \"{element}\" needs", "Install a font that contains it, or rephrase the text.");

    public static readonly Wording<string> ControlCharacter = Rules.Input("control-character", "a text contains a control character")
        .Says<string>("{character} is a control character", "Remove it; write \\n for a line break and spaces instead of a tab.");

    public static readonly Wording<string> FontMissing = Rules.Environment("font-missing", "a font that comes with the program is missing")
        .Says<string>("{path} is missing", "Reinstall the program.");

    public static readonly DiagnosticRule FontUnreadable = Rules.Environment("font-unreadable", "a font file cannot be read");

    public static readonly Wording<string> FontUnreadableOwn = FontUnreadable.Says<string>(
        "Cannot read the font file {path}", "It is part of the program: reinstall the program, or run .ci/install and build it again.");

    public static readonly Wording<string> FontUnreadableInstalled = FontUnreadable.Says<string>(
        "Cannot read the font file {path}", "Reinstall the font, then run fc-cache.");

    public static readonly DiagnosticRule MissingPicture = Rules.Input("missing-picture", "a picture file is missing");

    public static readonly Wording MissingPictureAddress = MissingPicture.Says(
        "A picture must be a file, not a web address", "Download it into the storyboard's folder and use the file name, so that the film stays the same.");

    public static readonly Wording<string, string> MissingPictureNoFile = MissingPicture.Says<string, string>(
        "The picture {path} {obstacle}", "Use a PNG, JPEG, WebP, GIF or SVG file.");

    public static readonly Wording<string, string> MissingPictureNowhere = MissingPicture.Says<string, string>(
        "The picture {path} {obstacle}", "Check the path; it is relative to the storyboard's folder.");

    public static readonly Wording<string, string> MissingPictureUnreadable = MissingPicture.Says<string, string>(
        "Cannot read the picture {path}: {why}", "Check the path; it is relative to the storyboard.");

    public static readonly Wording<string, string> BrokenPicture = Rules.Input("broken-picture", "a picture file cannot be read")
        .Says<string, string>("Cannot read {what}: {why}", "Open it in an image editor and save it again.");

    public static readonly Wording<string, string> PictureNotWhole = Rules.Warning("picture-not-whole", "warning: parts of an SVG picture are not drawn")
        .Says<string, string>("Not drawn from the picture {path}: {parts}", "Use shapes, paths and text in the file itself, or save the picture as PNG.");

    public static readonly Wording<string> PictureFormat = Rules.Input("picture-format", "a picture file that is not PNG, JPEG, WebP, GIF or SVG")
        .Says<string>("{file} is not a PNG, JPEG, WebP, GIF or SVG picture", "Save the picture in one of these formats.");

    public static readonly DiagnosticRule PictureTooLarge = Rules.Input("picture-too-large", "a picture, or all pictures together, with too many pixels or bytes");

    public static readonly Wording<string, double, double> PictureTooLargePixels = PictureTooLarge.Says<string, double, double>(
        "{what} has {width} x {height} pixels", "Scale it down to at most 32767 pixels a side and 64 million in all.");

    public static readonly Wording<string, long> PictureTooLargeFile = PictureTooLarge.Says<string, long>(
        "{file} is larger than {most} MB", "Use a smaller picture file.");

    public static readonly Wording<string, long> PictureTooLargeTogether = PictureTooLarge.Says<string, long>(
        "With {file}, the storyboard's pictures exceed {most} MB or 256 million pixels", "Use fewer or smaller pictures.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
