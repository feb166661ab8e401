using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Catalogue.Tests.Search.Judged;

/// <summary>A query and what its author would be glad to find; README.md beside this file tells how it was judged.</summary>
public sealed class JudgedQuery
{
    public string Id { get; set; } = "";

    public string Text { get; set; } = "";

    public string? Place { get; set; }

    /// <summary>Its main difficulty.</summary>
    public string Kind { get; set; } = "";

    /// <summary>For reports only.</summary>
    public string? Family { get; set; }

    /// <summary>« partner/offer », as their public addresses name them.</summary>
    public List<string> Answers { get; set; } = [];

    /// <summary>Where the answers are a class: what meets one of these lines.</summary>
    public List<JudgedRule> Rule { get; set; } = [];

    /// <summary>Nothing in the catalogue answers.</summary>
    public bool None { get; set; }

    public static IReadOnlyList<JudgedQuery> Read(string file)
    {
        using var yaml = File.OpenText(Path.Combine(AppContext.BaseDirectory, "Search", "Judged", file));
        var queries = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build()
            .Deserialize<Dictionary<string, List<JudgedQuery>>>(yaml);
        return queries["queries"];
    }
}

/// <summary>Conditions that an answer meets all of; those left out ask nothing.</summary>
public sealed class JudgedRule
{
    public string? Specification { get; set; }

    public string? Family { get; set; }

    public string? Kind { get; set; }

    /// <summary>Code of a service that it does, or has done.</summary>
    public string? Service { get; set; }

    /// <summary>« own »: it does the service itself.</summary>
    public string? Provision { get; set; }

    /// <summary>Its outlet declares to serve the place, or is within the usual radius of it.</summary>
    public bool Near { get; set; }
}
