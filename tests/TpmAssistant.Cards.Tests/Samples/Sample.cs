using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>An answer to look at and to check, by kind and by how much it holds.</summary>
public sealed record Sample(string Kind, string Size, Answer Answer)
{
    /// <summary>Where in the list the card begins.</summary>
    public int From { get; init; }

    /// <summary>Whether it is shown in a window of its own.</summary>
    public bool InDialog { get; init; }

    public FaceContext Context => new("en-GB", TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), new FunctionCall(FunctionNames.ListTasks).With("project", "Atlas"), From) { InDialog = InDialog };

    public CardFace Card() => AnswerFaces.Card(Answer, Context);

    public override string ToString() => $"{Kind}/{Size}";
}
