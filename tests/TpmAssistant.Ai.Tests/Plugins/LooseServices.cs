using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace TpmAssistant.Ai.Tests.Plugins;

/// <summary>Gives what it was given, builds classes, and answers every other port with a double that knows nothing.</summary>
internal sealed class LooseServices(params object[] known) : IServiceProvider
{
    private static readonly MethodInfo Double = typeof(Mock).GetMethod(nameof(Mock.Of), 1, [])!;

    private readonly Dictionary<Type, object> _made = [];

    public object? GetService(Type serviceType)
    {
        if (known.FirstOrDefault(serviceType.IsInstanceOfType) is { } given)
            return given;
        if (_made.TryGetValue(serviceType, out var made))
            return made;
        if (serviceType.IsGenericType && serviceType.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            return Array.CreateInstance(serviceType.GetGenericArguments()[0], 0);
        return _made[serviceType] = serviceType.IsInterface
            ? Double.MakeGenericMethod(serviceType).Invoke(null, null)!
            : ActivatorUtilities.CreateInstance(this, serviceType);
    }
}
