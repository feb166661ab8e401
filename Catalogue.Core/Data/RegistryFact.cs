using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Data;

/// <summary>Something true of the registry as a whole, such as that it holds demonstration data.</summary>
public sealed class RegistryFact
{
    /// <summary>The registry holds fictional data, and every page says so.</summary>
    public const string Demonstration = "demonstration";

    /// <summary>The registry holds offers made up to measure the site with, and every page says so.</summary>
    public const string Benchmark = "benchmark";

    private RegistryFact()
    {
    }

    internal RegistryFact(string name, string value) => (Name, Value) = (name, value);

    public string Name { get; private set; } = "";

    public string Value { get; private set; } = "";
}

internal sealed class RegistryFactMapping : IEntityTypeConfiguration<RegistryFact>
{
    public void Configure(EntityTypeBuilder<RegistryFact> builder) => builder.HasKey(fact => fact.Name);
}
