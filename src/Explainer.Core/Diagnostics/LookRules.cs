using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>Places, fonts and pictures.</summary>
public static class LookRules
{
    private static readonly RuleList Rules = new();

    public static readonly Wording<string, double, double> OffFrame = Rules.Warning("off-frame", "warning: an element stands outside of the frame, wherever the camera looks and wherever it moves")
        .Says<string, double, double>("\"{element}\" stands outside of the frame, which is {width} x {height} design px", "Give it a place within the frame, in percent to suit every shape of frame.");

    public static readonly Wording<string, double, double, int, string, string> CutOff = Rules.Warning("cut-off", "warning: the frame's edge cuts a text off where it stands or comes to rest, wherever the camera looks or where it looks at that text")
        .Says<string, double, double, int, string, string>("The {side} edge of the frame, which is {width} x {height} design px, cuts off {pixels} px of the text of \"{element}\"", "Move it in, make it smaller or break its lines{more}.");

    public static readonly DiagnosticRule Circular = Rules.Input("circular-placement", "elements are placed, joined, moved or gathered by one another in a circle");

    public static readonly Wording<string, string> CircularPlacement = Circular.Says<string, string>(
        "\"{element}\" is placed by an element that is placed by it: {chain}", "Give one of them a place with at:.");

    public static readonly Wording<string, string> CircularReference = Circular.Says<string, string>(
        "\"{element}\" leads back to itself: {chain}", "Let one of them name another element.");

    public static readonly Wording<string, string> FollowerMoves = Rules.Input("follower-moves", "an element that follows another one is to move by itself")
        .Says<string, string>("\"{element}\" follows \"{other}\" and goes where that goes", "Move what it follows, or give it a place with at: instead of follow:.");

    public static readonly DiagnosticRule TooMuchMotion = Rules.Input("too-much-motion", "where particles fly, what follows others or goes along lines is, or where camera and light look, takes too much to work out");

    public static readonly Wording TooMuchFlown = TooMuchMotion.Says(
        "Where all particles fly takes too much to work out", "Let fewer of them fly, less often, or to something with fewer lines.");

    public static readonly Wording<string, string> TooMuchFollowed = TooMuchMotion.Says<string, string>(
        "Where \"{element}\" goes with \"{other}\" takes too much to work out, beside all else that follows", "Let fewer elements follow others, or for less of the film.");

    public static readonly Wording<string, string> TooMuchAlong = TooMuchMotion.Says<string, string>(
        "Where \"{element}\" goes along \"{line}\" takes too much to work out, beside all else that moves", "Let fewer elements go along lines that change meanwhile, for less long, or along lines of fewer points.");

    public static readonly Wording<string> TooMuchWatched = TooMuchMotion.Says<string>(
        "Where the camera goes with \"{element}\" takes too much to work out, beside all else that moves", "Let it follow for less of the film.");

    public static readonly Wording<string> TooMuchLit = TooMuchMotion.Says<string>(
        "Where the light goes with \"{element}\" takes too much to work out, beside all else that moves", "Let it go there less often.");

    public static readonly Wording<string> CircularCamera = Rules.Input("circular-camera", "the camera looks at an element whose place depends on the camera")
        .Says<string>("\"{element}\" goes where something at another depth is seen, and that depends on where the camera looks", "Give both the same depth, or let the camera look at what it is joined to.");

    public static readonly Wording<string> InnerDepth = Rules.Input("inner-depth", "an element inside of another one is given a depth of its own")
        .Says<string>("\"{element}\" is inside of another element and lies as deep as that", "Give depth: to the outermost one, or write this element outside of it.");

    public static readonly DiagnosticRule MissingFont = Rules.Input("missing-font", "a font family is not installed");

    public static readonly Wording<string> MissingFontUnknown = MissingFont.Says<string>(
        "The font family \"{family}\" is not installed", "Install it, or name another one below theme: fonts:.");

    public static readonly Wording<string, string> MissingFontNear = MissingFont.Says<string, string>(
        "The font family \"{family}\" is not installed", "Did you mean \"{nearest}\"?");

    public static readonly DiagnosticRule MissingGlyphs = Rules.Input("missing-glyph", "no installed font has a character");

    public static readonly Wording<string, string> MissingGlyphCaption = MissingGlyphs.Says<string, string>(
        "No installed font has {characters}, which the captions of \"{beat}\" show", "Install a font that has it, or write captions: soft.");

    public static readonly Wording<string, string> MissingGlyph = MissingGlyphs.Says<string, string>("No installed font has {characters}, which \"{element}\" shows", "Install a font that has it, or write it otherwise.");

    public static readonly Wording<string> ControlCharacter = Rules.Input("control-character", "a text has a character that is a command rather than a sign")
        .Says<string>("{character} is a control character, which no font shows", "Leave it out; a line break is \\n, a tab is a space.");

    public static readonly Wording<string> FontMissing = Rules.Environment("font-missing", "a font that comes with the program is not there")
        .Says<string>("{path} is missing", "Install the program again, whole.");

    public static readonly DiagnosticRule FontUnreadable = Rules.Environment("font-unreadable", "a font file cannot be read");

    public static readonly Wording<string> FontUnreadableOwn = FontUnreadable.Says<string>(
        "The font file {path} cannot be read.", "It comes with the program: install the program again, or build it again after running .ci/install.");

    public static readonly Wording<string> FontUnreadableInstalled = FontUnreadable.Says<string>(
        "The font file {path} cannot be read.", "Reinstall the font, then run fc-cache.");

    public static readonly DiagnosticRule MissingPicture = Rules.Input("missing-picture", "there is no such picture file");

    public static readonly Wording MissingPictureAddress = MissingPicture.Says(
        "A picture is a file, not an address on the web", "Download it into the storyboard's folder and write its file name, so that the film stays the same.");

    public static readonly Wording<string, string> MissingPictureNoFile = MissingPicture.Says<string, string>(
        "The picture {path} {obstacle}", "Name a PNG, JPEG or SVG file.");

    public static readonly Wording<string, string> MissingPictureNowhere = MissingPicture.Says<string, string>(
        "The picture {path} {obstacle}", "The path is relative to the storyboard's folder.");

    public static readonly Wording<string, string> MissingPictureUnreadable = MissingPicture.Says<string, string>(
        "The picture {path} cannot be read: {why}.", "Check the path, which is relative to the storyboard.");

    public static readonly Wording<string, string> BrokenPicture = Rules.Input("broken-picture", "a picture file cannot be read")
        .Says<string, string>("{what} cannot be read: {why}.", "Open it in an image editor and save it anew.");

    public static readonly Wording<string, string> PictureNotWhole = Rules.Warning("picture-not-whole", "warning: parts of an SVG picture are not drawn")
        .Says<string, string>("Of the picture {path} is not drawn: {parts}", "Draw it with shapes, paths and text in the file itself, or save the picture as PNG.");

    public static readonly Wording<string> PictureFormat = Rules.Input("picture-format", "a picture file of another kind than PNG, JPEG, WebP, GIF or SVG")
        .Says<string>("{file} is no PNG, JPEG, WebP, GIF or SVG picture.", "Save the picture in one of these formats.");

    public static readonly DiagnosticRule PictureTooLarge = Rules.Input("picture-too-large", "a picture with too many pixels, or in too large a file; or all pictures together");

    public static readonly Wording<string, double, double> PictureTooLargePixels = PictureTooLarge.Says<string, double, double>(
        "{what} has {width} x {height} pixels.", "Scale it down to at most 32767 pixels a side and 64 million in all.");

    public static readonly Wording<string, long> PictureTooLargeFile = PictureTooLarge.Says<string, long>(
        "{file} has more than {most} MB.", "Use a smaller picture file.");

    public static readonly Wording<string, long> PictureTooLargeTogether = PictureTooLarge.Says<string, long>(
        "With {file} the storyboard's pictures have more than {most} MB, or more than 256 million pixels.", "Use fewer or smaller pictures.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
