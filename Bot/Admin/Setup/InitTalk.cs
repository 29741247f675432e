using Welbevinden.Cards;

namespace Welbevinden.Bot.Admin.Setup;

/// <summary>Asks the questions of <c>init</c> in a terminal, or takes what options and defaults answer.</summary>
/// <param name="input">Where answers are typed; null when nobody is asked.</param>
internal sealed class InitTalk(TextReader? input, TextWriter output, Language language)
{
    /// <summary>The answers by option, and what is wrong with those that were given as an option.</summary>
    public async Task<(IReadOnlyDictionary<string, string> Answers, IReadOnlyList<string> Faults)> AskAsync(
        IReadOnlyDictionary<InitQuestion, string?> given)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        var faults = new List<string>();
        for (var number = 0; number < InitQuestion.All.Count; number++)
        {
            var question = InitQuestion.All[number];
            var answer = input is null
                ? question.Read((given[question] ?? question.Default).Trim())
                : await AskAsync(number + 1, question, input);
            if (answer is null)
            {
                faults.Add($"--{question.Option}: {InitTexts.Wanted(question.Wants).In(language)}");
            }

            answers[question.Option] = answer ?? "";
        }

        return (answers, faults);
    }

    /// <summary>Asks until the answer is good; the end of the input is Enter.</summary>
    private async Task<string?> AskAsync(int number, InitQuestion question, TextReader typed)
    {
        await output.WriteLineAsync($"{number}/{InitQuestion.All.Count}  {question.Asks.In(language)}");
        await output.WriteLineAsync($"     {question.Explains.In(language)}");
        while (true)
        {
            await output.WriteAsync($"     [{question.Default}] ");
            var line = (await typed.ReadLineAsync())?.Trim();
            if (question.Read(line is null or "" ? question.Default : line) is { } answer)
            {
                await output.WriteLineAsync();
                return answer;
            }

            await output.WriteLineAsync($"     {InitTexts.Wanted(question.Wants).In(language)}");
        }
    }
}
