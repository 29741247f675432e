using System.Text.Json.Nodes;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Engine.Dispatch;

/// <summary>
/// Teams draws a card anew when a press is answered with a sentence: everything filled in is gone. So every form that is refused comes back
/// as it was filled in, with the sentence on it.
/// </summary>
public sealed class FormTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_form_is_tried()
    {
        await using var house = await FormHouse.BuildAsync();
        var declared = Declared.Verbs
            .Where(verb => verb.Verb.GetType().GetGenericTypeDefinition() == typeof(Form<>))
            .Select(verb => verb.Name);

        Assert.Equal(declared.Order(StringComparer.Ordinal), house.Forms.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Any_refusal_of_any_form_is_the_form_as_it_was_filled_in_with_the_sentence()
    {
        await using var house = await FormHouse.BuildAsync();
        var refusals = Declared.Refusals
            .Where(refusal => !refusal.ReplacesCard && refusal.Code != CommonRefusals.NotUnderstood.Code)
            .ToList();
        var tried = 0;
        foreach (var verb in house.Forms.Keys)
        {
            var form = (await house.DrawAsync(verb))!;
            Assert.True(form.IsSent, verb);
            var filled = form.Good();
            var (asked, caller) = house.Asked(verb, filled);
            foreach (var refusal in refusals)
            {
                var outcome = await asked.RefusedAsync(refusal, caller, CancellationToken.None);
                var answer = Replies.InAnswer(outcome.Reply, caller.Person.Language);

                Holds(verb, refusal.Sentence, filled, answer, caller.Person.Language, wrong: null);
                tried++;
            }
        }

        output.WriteLine($"{house.Forms.Count} forms, {refusals.Count} refusals, {tried} answers");
    }

    [Fact]
    public async Task A_field_that_is_wrong_empties_no_other()
    {
        await using var house = await FormHouse.BuildAsync();
        var (pressed, refused) = (0, new List<string>());
        foreach (var verb in house.Forms.Keys)
        {
            var language = house.Forms[verb].Person.Language;
            foreach (var (field, filled) in (await house.DrawAsync(verb))?.Wrong() ?? [])
            {
                // What was taken before may have ended it: a moment is done, a year is planned.
                if (await house.DrawAsync(verb) is not { IsSent: true })
                {
                    output.WriteLine($"{verb} has ended");
                    break;
                }

                house.Bot.LastRefusal = null;
                var answer = await house.PressAsync(verb, filled);
                pressed++;
                if (house.Bot.LastRefusal is { } code)
                {
                    refused.Add($"{verb} {code}");
                    Assert.True(CardOf(answer) is not null, $"{verb}: {code} is a sentence beside the card");
                    if (Declared.Refusals.All(refusal => refusal.Code != code || !refusal.ReplacesCard))
                    {
                        Holds(verb, sentence: null, filled, answer, language, field);
                    }
                }
                else if (verb.StartsWith("plan.save", StringComparison.Ordinal) && CardOf(answer) is { } shown
                    && CardMap.Leaves(shown).Any(element => element is Input))
                {
                    // The plan shows what is wrong on its form itself, also what somebody else changed meanwhile.
                    refused.Add($"{verb} shown again");
                    Holds(verb, sentence: null, filled, answer, language, field);
                }
            }
        }

        var counted = refused.GroupBy(one => one, StringComparer.Ordinal).Select(one => $"{one.Count()} × {one.Key}");
        output.WriteLine($"{pressed} presses\n{string.Join('\n', counted)}");
        Assert.True(refused.Distinct(StringComparer.Ordinal).Count() > 20);
    }

    private static void Holds(
        string verb, Text? sentence, JsonObject filled, Answer answer, Language language, string? wrong)
    {
        var card = CardOf(answer);
        Assert.True(card is not null, $"{verb}: answered with {answer.GetType().Name}");
        var json = JsonNode.Parse(CardJson.ToJson(card))!;
        Assert.True(FilledForm.InputsOf(json).Count > 0, $"{verb}: the form is gone");
        var lost = FilledForm.Lost(filled, json, wrong).ToList();
        Assert.True(lost.Count == 0, $"{verb} {wrong}: {string.Join("; ", lost)}");
        if (sentence is not null)
        {
            Assert.Contains(CardMap.Leaves(card).OfType<TextBlock>(), block => block.Text == sentence.In(language));
        }
    }

    private static AdaptiveCard? CardOf(Answer answer) => answer switch
    {
        Answer.Card card => card.Content,
        Answer.Dialog dialog => dialog.Content,
        _ => null,
    };
}
