using System.Runtime.Serialization;
using Catalogue.Core.Files;

namespace Catalogue.Core.Content;

/// <summary>A reason that may be given for something: a line of <c>uSync/reasons.yml</c>, the only list of them.</summary>
/// <param name="Code">What a decision and the journal keep of it.</param>
/// <param name="For">What it may be given for; one use at least.</param>
/// <param name="Sentence">What those concerned read.</param>
public sealed record DecisionReason(string Code, IReadOnlyList<ReasonUse> For, string Sentence)
{
    private const string File = "reasons.yml";

    /// <exception cref="SyncFileException">The file is wrong, or gives no reason for something that needs one.</exception>
    internal static IReadOnlyList<DecisionReason> ReadAll(SyncFolder folder)
    {
        var all = folder.ReadOne<List<DecisionReasonFile>>(File).ConvertAll(line => line.ToReason());
        if (all.Find(reason => string.IsNullOrWhiteSpace(reason.Code) || string.IsNullOrWhiteSpace(reason.Sentence)) is { } empty)
            throw new SyncFileException(File, $"'{empty.Code}' lacks its code or its sentence");
        if (all.Find(reason => reason.For.Count == 0) is { } useless) throw new SyncFileException(File, $"'{useless.Code}' is for nothing");
        if (all.GroupBy(reason => reason.Code).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new SyncFileException(File, $"'{twice.Key}' stands twice");
        foreach (var use in Enum.GetValues<ReasonUse>())
            if (!all.Exists(reason => reason.For.Contains(use))) throw new SyncFileException(File, $"there is no reason for '{use}'");
        return all;
    }
}

/// <summary>What a <see cref="DecisionReason"/> is given for.</summary>
public enum ReasonUse
{
    /// <summary>Refusing a request to join (A4).</summary>
    [EnumMember(Value = "demande")]
    Request,

    /// <summary>Refusing a private document (A23).</summary>
    [EnumMember(Value = "document")]
    Document,

    /// <summary>Leaving the operation, by the company itself (« Standing »).</summary>
    [EnumMember(Value = "depart")]
    Departure,

    /// <summary>Establishing that a company exists no more.</summary>
    [EnumMember(Value = "cessation")]
    Closure,

    /// <summary>Establishing that another takes its place.</summary>
    [EnumMember(Value = "fusion")]
    Merger,

    /// <summary>Changing its number.</summary>
    [EnumMember(Value = "numero")]
    Number,

    /// <summary>Changing its name.</summary>
    [EnumMember(Value = "nom")]
    Name,

    /// <summary>What a notice takes away, if it is lost (A12).</summary>
    [EnumMember(Value = "avertissement")]
    Notice,
}

/// <summary>A line of <c>uSync/reasons.yml</c>.</summary>
internal sealed class DecisionReasonFile
{
    public required string Code { get; set; }

    public required List<ReasonUse> For { get; set; }

    public required string Sentence { get; set; }

    public DecisionReason ToReason() => new(Code, For, Sentence.Trim());
}
