using FsCheck;
using FsCheck.Fluent;
using Welbevinden.Cards.Shared;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Engine.Dispatch;

/// <summary>
/// Generates what may be typed: commands, sayings and words, whole and mistyped, within markup, and characters that break others.
/// </summary>
internal static class AnyLine
{
    private static readonly Gen<string> Command = Gen.Elements(
        Declared.Commands
            .SelectMany(command => command.Aliases.Prepend(command.Name))
            .SelectMany(name => new[] { name.Dutch, name.English }));

    private static readonly Gen<string> Talk = Gen.Elements(Saying.All.SelectMany(saying => saying.Ways));

    private static readonly Gen<string> Letter = Gen.Elements(
        "a", "e", "tip", " ", "\n", "é", "e\u0301", "👍", "👩‍👩‍👧", "🇳🇱", "\u0000", "\uFFFE",
        "\uFFFF", "\uD83D", "\uDE00", "\u200B", "ﬁ", "İ", "ß", "ก็็็็",
        "<", ">", "&", "&amp;", "&#8203;", "<at>", "</at>", "<p>", "</p>", "%", "'", "\"", "\\", "1", "٣", "字", "\u202E", "Ａ");

    private static readonly Gen<string> Noise = Gen.ListOf(Letter).Select(letters => string.Concat(letters));

    private static readonly Gen<string> Long =
        from letter in Letter
        from times in Gen.Choose(1, 1200)
        select string.Concat(Enumerable.Repeat(letter, times));

    private static readonly Gen<string> Slipped =
        from word in Gen.OneOf(Command, Talk)
        from letter in Letter
        from at in Gen.Choose(0, 40)
        from how in Gen.Choose(0, 2)
        let place = Math.Min(at, word.Length)
        select how switch
        {
            0 => word.Insert(place, letter),
            1 => word.Remove(Math.Min(place, word.Length - 1), 1),
            _ => $"{word[..place]}{letter}{word[Math.Min(word.Length, place + 1)..]}",
        };

    public static Gen<string> Text { get; } = Gen.Frequency(
        (1, Command),
        (3, Talk),
        (4, Slipped),
        (3, Noise),
        (1, Long),
        (3, from noise in Noise from word in Gen.OneOf(Command, Talk) from more in Noise select $"{noise}{word}{more}"),
        (1, from word in Gen.Elements("tip ", "tips ", "Tip\u00A0", "tip\n") from more in Gen.OneOf(Long, Noise, Talk) select word + more));
}
