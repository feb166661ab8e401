using System.Collections.Concurrent;
using System.Diagnostics;
using Catalogue.Core.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Catalogue.Tests.Infrastructure;

/// <summary>What one context has its database do, while it is listened to.</summary>
internal sealed class SqlLog : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly RegistryContext _registry;
    private readonly ConcurrentQueue<string> _commands = [];
    private readonly ConcurrentQueue<IDisposable> _subscriptions = [];

    public SqlLog(RegistryContext registry)
    {
        _registry = registry;
        _subscriptions.Enqueue(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>The commands in order, without their values.</summary>
    public IReadOnlyList<string> Commands => [.. _commands];

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory) _subscriptions.Enqueue(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuted.Name && value.Value is CommandEventData command && ReferenceEquals(command.Context, _registry))
            _commands.Enqueue(command.Command.CommandText);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        foreach (var subscription in _subscriptions) subscription.Dispose();
    }

    private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";
}
