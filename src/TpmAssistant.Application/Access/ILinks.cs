namespace TpmAssistant.Application.Access;

/// <summary>Addresses outside the chat, each good for what it was made for and for a short time; none can be guessed.</summary>
/// <typeparam name="T">What an address is made for, part of the product's JSON.</typeparam>
public interface ILinks<in T>
{
    /// <summary>Makes an address.</summary>
    Uri Create(T content);
}
