using Welbevinden.Cards;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>The texts of one aspect as typed in the dialog, and the rules they must meet.</summary>
/// <param name="NameDutch">Required.</param>
/// <param name="NameEnglish">When empty, the Dutch name is used.</param>
/// <param name="DescriptionDutch">Required: one line.</param>
/// <param name="DescriptionEnglish">When empty, the Dutch one is used.</param>
/// <param name="Basis">Observable or an estimate.</param>
/// <param name="Place">Inside or outside school.</param>
internal sealed record AspectFields(
    string NameDutch, string NameEnglish, string DescriptionDutch, string DescriptionEnglish, AspectBasis Basis, AspectPlace Place)
{
    /// <summary>Without line breaks, control characters and double spaces, and with missing English texts filled in.</summary>
    public AspectFields Tidied()
    {
        var (name, description) = (OneLine(NameDutch), OneLine(DescriptionDutch));
        return this with
        {
            NameDutch = name,
            NameEnglish = OneLine(NameEnglish) is { Length: > 0 } english ? english : name,
            DescriptionDutch = description,
            DescriptionEnglish = OneLine(DescriptionEnglish) is { Length: > 0 } inEnglish ? inEnglish : description,
        };
    }

    public AspectRecord ApplyTo(AspectRecord aspect) => aspect with
    {
        NameDutch = NameDutch,
        NameEnglish = NameEnglish,
        DescriptionDutch = DescriptionDutch,
        DescriptionEnglish = DescriptionEnglish,
        Basis = Basis,
        Place = Place,
    };

    /// <summary>Why these texts are refused, given the other aspects; null when they are accepted.</summary>
    public Refusal? Refuse(IEnumerable<AspectRecord> others) => this switch
    {
        { NameDutch.Length: 0 } => CatalogueRefusals.NameEmpty,
        { NameDutch.Length: > Catalogue.MaxNameLength }
            or { NameEnglish.Length: > Catalogue.MaxNameLength } => CatalogueRefusals.NameTooLong,
        { DescriptionDutch.Length: 0 } => CatalogueRefusals.DescriptionEmpty,
        { DescriptionDutch.Length: > Catalogue.MaxDescriptionLength }
            or { DescriptionEnglish.Length: > Catalogue.MaxDescriptionLength } => CatalogueRefusals.DescriptionTooLong,
        _ when others.Any(
            other => IsSame(other.NameDutch, NameDutch) || IsSame(other.NameEnglish, NameEnglish)) => CatalogueRefusals.NameTwice,
        _ => null,
    };

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string OneLine(string? typed) =>
        string.Join(
            ' ',
            (typed ?? "")
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => string.Concat(word.Where(letter => !char.IsControl(letter)))));
}
