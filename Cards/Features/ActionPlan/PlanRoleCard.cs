using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.ActionPlan;

/// <summary>The dialog of one role: its name, who holds it and who stands in.</summary>
public static class PlanRoleCard
{
    public static AdaptiveCard Create(PlanRoleForm view, Language language) => Page.Of(
        language,
        view.Id.Length == 0 ? PlanFormTexts.New(PlanWords.RoleHolder.Code) : PlanWords.RoleHolder.Name,
        [
            .. view.Form.Top(language),
            .. view.HolderLeft
                ? [new TextBlock(PlanFormTexts.HolderLeft.In(language)) { Weight = TextWeight.Bolder, Color = TextColor.Attention }]
                : Array.Empty<Element>(),
            new TextInput("title", PlanFormTexts.RoleTitle.In(language), PlanFormTexts.RoleError(PlanLimits.Title).In(language))
            {
                IsRequired = true,
                MaxLength = PlanLimits.Title,
                Value = PlanForm.NullIfEmpty(view.Title),
                Placeholder = PlanFormTexts.RoleExample.In(language),
            },
            .. view.IsCut ? Search(view, language) : [],
            Somebody("person", PlanFormTexts.Person, view.Person, view, language),
            Somebody("standIn", PlanFormTexts.StandIn, view.StandIn, view, language),
        ],
        [
            Submit.For(ActionPlanVerbs.SaveRole, Payload(view), PlanFormTexts.Save.In(language)) with { Style = ActionStyle.Positive },
            .. view.IsCut
                ? [Submit.For(ActionPlanVerbs.FindPeople, Payload(view), PlanFormTexts.SearchButton.In(language))]
                : Array.Empty<CardAction>(),
            .. view.Form.ToList(PlanWords.RoleHolder.Code, language),
            .. view.Form.Remove(PlanWords.RoleHolder.Code, view.Id, language),
        ]);

    private static PlanSaveRole Payload(PlanRoleForm view) => new(view.Form.Year, view.Form.Version, view.Id, Card: view.Form.Card);

    private static IEnumerable<Element> Search(PlanRoleForm view, Language language) =>
    [
        new TextInput("search", PlanFormTexts.Search.In(language), PlanFormTexts.TextError(PlanLimits.Search).In(language))
        {
            MaxLength = PlanLimits.Search,
            Value = PlanForm.NullIfEmpty(view.Search),
        },
        .. view.Found is { } found ? [Page.Paragraph(PlanFormTexts.Found(found).In(language))] : Array.Empty<Element>(),
    ];

    private static ChoiceInput Somebody(string name, Text label, string? value, PlanRoleForm view, Language language) => new(
        name,
        label.In(language),
        PlanFormTexts.ChoiceError.In(language),
        [Choice.None(Words.Sentence(PlanTexts.Vacant.In(language))), .. view.People.Select(person => new Choice(person.Name, person.Id))])
    {
        Style = ChoiceStyle.Filtered,
        Placeholder = PlanFormTexts.PersonPlaceholder.In(language),
        Value = view.People.Any(person => person.Id == value) ? value : null,
    };
}

/// <summary>A role in the form.</summary>
public sealed record PlanRoleForm(PlanForm Form)
{
    /// <summary>Empty for a new one.</summary>
    public string Id { get; init; } = "";

    public string Title { get; init; } = "";

    public string? Person { get; init; }

    public string? StandIn { get; init; }

    /// <summary>What was typed to find a colleague.</summary>
    public string Search { get; init; } = "";

    /// <summary>How many were found; null when no search was done.</summary>
    public int? Found { get; init; }

    /// <summary>The holder left the school.</summary>
    public bool HolderLeft { get; init; }

    /// <summary>Not everybody of the school is in the list.</summary>
    public bool IsCut { get; init; }

    /// <summary>The people to choose from, by name.</summary>
    public required IReadOnlyList<(string Id, string Name)> People { get; init; }
}
