namespace Welbevinden.Cards.Model;

/// <summary>Goes through a whole card, into everything that holds other things.</summary>
internal static class CardMap
{
    /// <summary>The same card with something else in the place of what holds nothing itself, and of every button.</summary>
    public static AdaptiveCard Of(AdaptiveCard card, Func<Element, Element> leaf, Func<CardAction, CardAction> button)
    {
        return card with { Body = [.. card.Body.Select(Element)], Actions = card.Actions?.Select(Button).ToList() };

        Element Element(Element element) => element switch
        {
            Container container => container with
            {
                Items = [.. container.Items.Select(Element)],
                SelectAction = Selected(container.SelectAction),
            },
            ColumnSet set => set with
            {
                Columns = [.. set.Columns.Select(column => column with { Items = [.. column.Items.Select(Element)] })],
                SelectAction = Selected(set.SelectAction),
            },
            Table table => table with { Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(Cell)] })] },
            ActionSet set => set with { Actions = [.. set.Actions.Select(Button)] },
            TeamsExtension extension => extension with { Fallback = Element(extension.Fallback) },
            _ => leaf(element),
        };

        TableCell Cell(TableCell cell) => cell with { Items = [.. cell.Items.Select(Element)] };

        CardAction? Selected(CardAction? action) => action is null ? null : Button(action);

        CardAction Button(CardAction action) =>
            button(action is ShowCard show ? show with { Card = Of(show.Card, leaf, button) } : action);
    }

    /// <summary>Everything that holds nothing itself.</summary>
    public static IReadOnlyList<Element> Leaves(AdaptiveCard card)
    {
        var found = new List<Element>();
        Of(
            card,
            leaf =>
            {
                found.Add(leaf);
                return leaf;
            },
            button => button);
        return found;
    }
}
