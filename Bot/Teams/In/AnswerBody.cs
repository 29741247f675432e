using System.Diagnostics;
using System.Text.Json;
using Welbevinden.Cards.Model;

namespace Welbevinden.Bot.Teams.In;

/// <summary>
/// The body of an HTTP response in the form that the activity calls for. Pure. Shapes: the universal action model (a processed invoke is
/// answered with HTTP 200, with the outcome in <c>statusCode</c>) and the task module.
/// </summary>
internal static class AnswerBody
{
    public const string AdaptiveCardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>HTTP status and body; an empty body means none.</summary>
    public static (int Status, byte[] Body) Of(AnswerForm form, Answer answer) => form switch
    {
        AnswerForm.Nothing => (answer is Answer.NotUnderstood ? 400 : 200, []),
        AnswerForm.CardAction => (200, OfCardAction(answer)),
        AnswerForm.Dialog => OfDialog(answer),
    };

    /// <summary>An error in the Bot Framework's format.</summary>
    public static byte[] Error(string code, string sentence) =>
        WireObject.Write(json => json.WriteObject("error", error => WriteReason(error, code, sentence)));

    private static byte[] OfCardAction(Answer answer) => answer switch
    {
        Answer.Done => Message(""),
        Answer.Message message => Message(message.Sentence),
        Answer.Card card => Adaptive(card.Content),
        Answer.Dialog dialog => Adaptive(dialog.Content),
        Answer.NotUnderstood not => Outcome(400, "application/vnd.microsoft.error", json =>
            json.WriteObject("value", value => WriteReason(value, not.Code, not.Sentence))),
        _ => throw new UnreachableException("An answer that is not of the closed set."),
    };

    private static (int Status, byte[] Body) OfDialog(Answer answer) => answer switch
    {
        Answer.Done => (200, []),
        Answer.Message message => (200, ClosingMessage(message.Sentence)),
        Answer.Card card => (200, Task(card.Content.FallbackText ?? "", card.Content)),
        Answer.Dialog dialog => (200, Task(dialog.Title, dialog.Content)),
        Answer.NotUnderstood not => (400, Error(not.Code, not.Sentence)),
        _ => throw new UnreachableException("An answer that is not of the closed set."),
    };

    private static byte[] Outcome(int status, string type, Action<Utf8JsonWriter> value) => WireObject.Write(json =>
    {
        json.WriteNumber("statusCode", status);
        json.WriteString("type", type);
        value(json);
    });

    private static byte[] Message(string sentence) =>
        Outcome(200, "application/vnd.microsoft.activity.message", json => json.WriteString("value", sentence));

    private static byte[] Adaptive(AdaptiveCard card) =>
        Outcome(200, AdaptiveCardType, json => json.WriteCard("value", CardJson.ToJson(card)));

    private static byte[] ClosingMessage(string sentence) => WireObject.Write(json => json.WriteObject("task", task =>
    {
        task.WriteString("type", "message");
        task.WriteString("value", sentence);
    }));

    private static byte[] Task(string title, AdaptiveCard card) => WireObject.Write(json => json.WriteObject("task", task =>
    {
        task.WriteString("type", "continue");
        task.WriteObject("value", value =>
        {
            value.WriteString("title", title);
            value.WriteObject("card", attachment =>
            {
                attachment.WriteString("contentType", AdaptiveCardType);
                attachment.WriteCard("content", CardJson.ToJson(card));
            });
        });
    }));

    private static void WriteReason(Utf8JsonWriter json, string code, string sentence)
    {
        json.WriteString("code", code);
        json.WriteString("message", sentence);
    }
}
