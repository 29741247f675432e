using System.Globalization;
using NodaTime;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>One edit of the list of aspects by the analysis team. Every edit records who made it, when, and what it replaced.</summary>
internal abstract record CatalogueEdit
{
    private CatalogueEdit()
    {
    }

    /// <summary>Asks exactly these aspects.</summary>
    internal sealed record Ask(IReadOnlyCollection<string> Aspects) : CatalogueEdit
    {
        private protected override Edited ApplyTo(IReadOnlyList<AspectRecord> aspects) => Asking(aspects, Aspects);
    }

    /// <summary>Changes the texts of an aspect, how it is known, and whether it belongs in or outside school.</summary>
    internal sealed record Reword(string Aspect, AspectFields Fields) : CatalogueEdit
    {
        private protected override Edited ApplyTo(IReadOnlyList<AspectRecord> aspects) => Rewording(aspects, Aspect, Fields);
    }

    /// <summary>Adds an aspect of the school's own at the end, which is asked.</summary>
    internal sealed record Add(AspectFields Fields) : CatalogueEdit
    {
        private protected override Edited ApplyTo(IReadOnlyList<AspectRecord> aspects) => Adding(aspects, Fields);
    }

    /// <summary>Moves an aspect to another place in the order, 1 for the first.</summary>
    internal sealed record Move(string Aspect, int To) : CatalogueEdit
    {
        private protected override Edited ApplyTo(IReadOnlyList<AspectRecord> aspects) => Moving(aspects, Aspect, To);
    }

    /// <summary>The whole form of one aspect: its texts and, when given, its place. An empty id is a new aspect.</summary>
    internal sealed record Place(string Aspect, AspectFields Fields, int? To) : CatalogueEdit
    {
        private protected override Edited ApplyTo(IReadOnlyList<AspectRecord> aspects)
        {
            var worded = Aspect.Length == 0 ? Adding(aspects, Fields) : Rewording(aspects, Aspect, Fields);
            var id = Aspect.Length == 0 ? worded.Aspects[^1].Id : Aspect;
            return worded.Refusal is null && To is { } to ? Moving(worded.Aspects, id, to) : worded;
        }
    }

    /// <summary>Replaces both contacts with "Sociale vaardigheden" ("Praktijkkaart", step 2).</summary>
    internal sealed record MergeContact : CatalogueEdit
    {
        private protected override Edited ApplyTo(IReadOnlyList<AspectRecord> aspects) => Merging(aspects);
    }

    /// <summary>
    /// The catalogue after the edit with the changes to record, or why it is refused. An edit that changes nothing is not refused; it has
    /// no changes.
    /// </summary>
    public static (CatalogueRecord Catalogue, IReadOnlyList<CatalogueChangeRecord> Changes, Refusal? Refusal) Apply(
        CatalogueRecord catalogue, CatalogueEdit edit, PersonId by, Instant at)
    {
        var (aspects, refusal) = edit.ApplyTo(catalogue.Aspects);
        return refusal is null
            ? (catalogue with { Aspects = aspects }, CatalogueChanges.Between(catalogue.Aspects, aspects, by, at), null)
            : (catalogue, [], refusal);
    }

    private protected abstract Edited ApplyTo(IReadOnlyList<AspectRecord> aspects);

    private static Edited Asking(IReadOnlyList<AspectRecord> aspects, IReadOnlyCollection<string> asked) => asked switch
    {
        _ when asked.Any(id => aspects.All(aspect => aspect.Id != id)) => new(aspects, CatalogueRefusals.AspectUnknown),
        _ when asked.Distinct(StringComparer.Ordinal).Count() < Catalogue.MinAsked => new(aspects, CatalogueRefusals.TooFew),
        _ => new([.. aspects.Select(aspect => aspect with { Asked = asked.Contains(aspect.Id, StringComparer.Ordinal) })], null),
    };

    private static Edited Rewording(IReadOnlyList<AspectRecord> aspects, string id, AspectFields fields)
    {
        var tidy = fields.Tidied();
        return aspects.All(aspect => aspect.Id != id)
            ? new(aspects, CatalogueRefusals.AspectUnknown)
            : new(
                [.. aspects.Select(aspect => aspect.Id == id ? tidy.ApplyTo(aspect) : aspect)],
                tidy.Refuse(aspects.Where(aspect => aspect.Id != id)));
    }

    private static Edited Adding(IReadOnlyList<AspectRecord> aspects, AspectFields fields)
    {
        var tidy = fields.Tidied();
        var blank = new AspectRecord(NewId(aspects), "", "", "", "", AspectBasis.Estimate, AspectPlace.InSchool, Asked: true);
        return new(
            [.. aspects, tidy.ApplyTo(blank)],
            aspects.Count >= Catalogue.MaxAspects ? CatalogueRefusals.Full : tidy.Refuse(aspects));
    }

    private static Edited Moving(IReadOnlyList<AspectRecord> aspects, string id, int to)
    {
        if (aspects.FirstOrDefault(aspect => aspect.Id == id) is not { } moved)
        {
            return new(aspects, CatalogueRefusals.AspectUnknown);
        }

        List<AspectRecord> others = [.. aspects.Where(aspect => aspect.Id != id)];
        return to < 1 || to > aspects.Count
            ? new(aspects, CatalogueRefusals.PlaceUnknown)
            : new([.. others.Take(to - 1), moved, .. others.Skip(to - 1)], null);
    }

    private static Edited Merging(IReadOnlyList<AspectRecord> aspects)
    {
        string[] contacts = [StandardAspects.ContactWithPeers, StandardAspects.ContactWithTeachers];
        var skills = aspects.Single(aspect => aspect.Id == StandardAspects.SocialSkills);
        if (skills.Asked && !aspects.Any(aspect => aspect.Asked && contacts.Contains(aspect.Id, StringComparer.Ordinal)))
        {
            return new(aspects, CatalogueRefusals.AlreadyMerged);
        }

        var asked = aspects
            .Where(aspect => aspect.Id != skills.Id)
            .SelectMany(aspect => aspect.Id == StandardAspects.ContactWithPeers ? [skills with { Asked = true }, aspect] : new[] { aspect })
            .Select(aspect => contacts.Contains(aspect.Id, StringComparer.Ordinal) ? aspect with { Asked = false } : aspect)
            .ToList();
        return new(asked, asked.Count(aspect => aspect.Asked) < Catalogue.MinAsked ? CatalogueRefusals.TooFew : null);
    }

    private static string NewId(IReadOnlyList<AspectRecord> aspects) => Enumerable.Range(1, aspects.Count + 1)
        .Select(number => string.Create(CultureInfo.InvariantCulture, $"eigen-{number}"))
        .First(id => aspects.All(aspect => aspect.Id != id));

    /// <summary>The aspects after the edit, or why it is refused.</summary>
    private protected sealed record Edited(IReadOnlyList<AspectRecord> Aspects, Refusal? Refusal);
}
