using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Cards;

/// <summary>The facts face, worded for the asker.</summary>
internal sealed class FactSheet : IFactSheet
{
    public IReadOnlyList<Fact> Of(Answer answer, Asker asker) => AnswerFaces.Facts(answer, FaceContext.For(asker));
}
