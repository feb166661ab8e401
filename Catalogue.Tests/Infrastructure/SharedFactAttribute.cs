using Xunit.Abstractions;
using Xunit.Sdk;

namespace Catalogue.Tests.Infrastructure;

/// <summary>A test of a suite that is run on both databases; skipped, with the reason, on one that is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Catalogue.Tests.Infrastructure.SharedFactDiscoverer", "Catalogue.Tests")]
public sealed class SharedFactAttribute : FactAttribute;

/// <inheritdoc cref="SharedFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Catalogue.Tests.Infrastructure.SharedTheoryDiscoverer", "Catalogue.Tests")]
public sealed class SharedTheoryAttribute : TheoryAttribute;

internal sealed class SharedFactDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions options, ITestMethod method, IAttributeInfo fact) =>
        SkippedOnSecondDatabase.IfMissing(diagnostics, options, method) ?? new FactDiscoverer(diagnostics).Discover(options, method, fact);
}

internal sealed class SharedTheoryDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions options, ITestMethod method, IAttributeInfo theory) =>
        SkippedOnSecondDatabase.IfMissing(diagnostics, options, method) ?? new TheoryDiscoverer(diagnostics).Discover(options, method, theory);
}

/// <summary>A test that is counted as skipped and says why.</summary>
public sealed class SkippedOnSecondDatabase : XunitTestCase
{
    [Obsolete("Called by the deserializer", error: true)]
    public SkippedOnSecondDatabase()
    {
    }

    private SkippedOnSecondDatabase(IMessageSink diagnostics, ITestFrameworkDiscoveryOptions options, ITestMethod method)
        : base(diagnostics, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method)
    {
    }

    internal static IEnumerable<IXunitTestCase>? IfMissing(IMessageSink diagnostics, ITestFrameworkDiscoveryOptions options, ITestMethod method) =>
        SecondDatabase.IsThereFor(method.TestClass.Class.ToRuntimeType()) ? null : [new SkippedOnSecondDatabase(diagnostics, options, method)];

    protected override string? GetSkipReason(IAttributeInfo factAttribute) => SecondDatabase.SkipReason;
}
