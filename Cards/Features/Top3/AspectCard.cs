using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>The second page of the dialog: the texts and the place of one aspect, existing or new.</summary>
public static class AspectCard
{
    public static AdaptiveCard Create(AspectView view, Language language) => Page.Of(
        language,
        view.Id.Length == 0 ? CatalogueTexts.New : CatalogueTexts.One,
        [
            Name("nameDutch", CatalogueTexts.NameDutch, view.NameDutch, language) with { IsRequired = true },
            Description("descriptionDutch", CatalogueTexts.DescriptionDutch, view.DescriptionDutch, language) with { IsRequired = true },
            Name("nameEnglish", CatalogueTexts.NameEnglish, view.NameEnglish, language),
            Description("descriptionEnglish", CatalogueTexts.DescriptionEnglish, view.DescriptionEnglish, language),
            OneOf(
                "basis",
                CatalogueTexts.Basis,
                (CatalogueTexts.Observable, "observable"),
                (CatalogueTexts.Estimate, "estimate"),
                view.IsObservable,
                language),
            OneOf(
                "place",
                CatalogueTexts.Place,
                (CatalogueTexts.InSchool, "inSchool"),
                (CatalogueTexts.OutsideSchool, "outsideSchool"),
                !view.IsOutsideSchool,
                language),
            new NumberInput("number", CatalogueTexts.Number.In(language), CatalogueTexts.NumberError(view.MaxNumber).In(language))
            {
                IsRequired = true,
                Value = view.Number,
                Min = 1,
                Max = view.MaxNumber,
            },
        ],
        Submit.For(
            CatalogueVerbs.Save,
            new CatalogueSave(view.Id, Asked: view.Asked),
            CatalogueTexts.Save.In(language)) with
        { Style = ActionStyle.Positive },
        Submit.For(CatalogueVerbs.Back, new CatalogueAsk(view.Asked), CatalogueTexts.Back.In(language)));

    private static TextInput Name(string name, Text label, string value, Language language) =>
        new(name, label.In(language), CatalogueTexts.NameError.In(language)) { Value = NullIfEmpty(value), MaxLength = 45 };

    private static TextInput Description(string name, Text label, string value, Language language) =>
        new(
            name,
            label.In(language),
            CatalogueTexts.DescriptionError.In(language))
        { Value = NullIfEmpty(value), MaxLength = 120, IsMultiline = true };

    private static ChoiceInput OneOf(
        string name, Text label, (Text Name, string Value) yes, (Text Name, string Value) no, bool isYes, Language language) =>
        new(
            name,
            label.In(language),
            CatalogueTexts.BasisError.In(language),
            [new Choice(yes.Name.In(language), yes.Value), new Choice(no.Name.In(language), no.Value)])
        {
            Style = ChoiceStyle.Expanded,
            Value = isYes ? yes.Value : no.Value,
        };

    private static string? NullIfEmpty(string value) => value.Length == 0 ? null : value;
}

/// <summary>One aspect in the form.</summary>
public sealed record AspectView
{
    /// <summary>Empty for a new one.</summary>
    public required string Id { get; init; }

    public string NameDutch { get; init; } = "";

    public string NameEnglish { get; init; } = "";

    public string DescriptionDutch { get; init; } = "";

    public string DescriptionEnglish { get; init; } = "";

    public bool IsObservable { get; init; }

    public bool IsOutsideSchool { get; init; }

    /// <summary>Its place in the order, 1 for the first.</summary>
    public required int Number { get; init; }

    public required int MaxNumber { get; init; }

    /// <summary>Ids of what is ticked in the list and not saved yet, joined by commas; null when that is what is saved.</summary>
    public string? Asked { get; init; }
}
