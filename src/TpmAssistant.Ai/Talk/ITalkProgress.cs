using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Talk;

/// <summary>Hears how a question to the model comes along. It is told nothing that a model wrote and nobody checked.</summary>
public interface ITalkProgress
{
    /// <summary>The model was asked.</summary>
    void Asked();

    /// <summary>A function is called.</summary>
    /// <param name="function">Its full name, one of those there are.</param>
    /// <param name="project">The project it is about, by the name it is known by; <see langword="null"/> for none, or one that is not known.</param>
    void Calling(string function, string? project);

    /// <summary>The model's words, as far as they are said and hold; each begins with the one before, unless they were left out in the end.</summary>
    void Checked(Narration narration);
}
