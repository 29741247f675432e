using Welbevinden.Cards.Model;

namespace Welbevinden.Cards.Shared;

/// <summary>A command as a button: pressing it does the same as typing it.</summary>
internal static class CommandButtons
{
    public static Execute For(Command command, Language language) =>
        Execute.For(HelpVerbs.Run, new HelpRun(command.Name.In(language)), Words.Sentence(command.Name.In(language)));

    /// <summary>The button to the outcomes that somebody may see.</summary>
    public static Execute Results(Language language) =>
        Execute.For(HelpVerbs.Run, new HelpRun(HelpTexts.ResultsCommand.In(language)), HelpTexts.ResultsButton.In(language));

    public static Execute For(Onward step, Language language) => For(step.Command, language) with { Title = step.Title.In(language) };

    public static Execute Help(Language language) =>
        Execute.For(HelpVerbs.Run, new HelpRun(HelpTexts.HelpCommand.In(language)), HelpTexts.HelpButton.In(language));
}
