using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Feedback;

/// <summary>
/// What somebody who used the site thinks of it (« Je donne mon avis »). Nothing tells who: no name, no address, no browser.
/// </summary>
public sealed class Opinion
{
    private Opinion()
    {
    }

    public Guid Id { get; private set; }

    public DateTimeOffset GivenAt { get; private set; }

    /// <summary>Path of the page it was given from, without what was searched; empty when not known.</summary>
    public string Page { get; private set; } = "";

    public Ease Ease { get; private set; }

    /// <summary>What was missing, in the person's words; null when nothing was said, or once erased.</summary>
    public string? Missing { get; private set; }

    internal static Opinion From(NewOpinion given, DateTimeOffset instant) => new()
    {
        Id = Guid.CreateVersion7(instant),
        GivenAt = instant,
        Page = given.Page,
        Ease = given.Ease,
        Missing = given.Missing.Length == 0 ? null : given.Missing,
    };

    /// <summary>Erases the text: the rest says nothing of anybody.</summary>
    internal void EraseText() => Missing = null;
}

/// <summary>How easy it was to find what one came for.</summary>
public enum Ease
{
    VeryHard,
    Hard,
    Easy,
    VeryEasy,
}

/// <summary>An opinion as it is given.</summary>
public sealed record NewOpinion
{
    /// <summary>Characters of the text at most, a line break counting for one.</summary>
    public const int LongestText = 1000;

    /// <summary>Characters of the page's path that are kept.</summary>
    public const int LongestPage = 200;

    private readonly string _page = "";
    private readonly string _missing = "";

    /// <summary>The page it is given from; what follows the path, which may hold words searched, is dropped, and so is what is no path.</summary>
    public string Page
    {
        get => _page;
        init => _page = PathOf(value);
    }

    public required Ease Ease { get; init; }

    /// <summary>What was missing; blanks around it are dropped, and the U+0000 that no person types and not every database keeps.</summary>
    public string Missing
    {
        get => _missing;
        init => _missing = value.ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal).Trim();
    }

    private static string PathOf(string address)
    {
        var path = address.Split('?', '#')[0];
        return path.StartsWith('/') && path.Length <= LongestPage && !path.Any(char.IsControl) ? path : "";
    }
}

internal sealed class OpinionMapping : IEntityTypeConfiguration<Opinion>
{
    public void Configure(EntityTypeBuilder<Opinion> builder)
    {
        builder.ToTable("Opinions");
        builder.HasKey(opinion => opinion.Id);
        builder.Property(opinion => opinion.Page).HasMaxLength(NewOpinion.LongestPage);
        builder.Property(opinion => opinion.Ease).HasConversion<string>().HasMaxLength(20);
        builder.Property(opinion => opinion.Missing).HasMaxLength(NewOpinion.LongestText);
        builder.HasIndex(opinion => opinion.GivenAt);
    }
}
