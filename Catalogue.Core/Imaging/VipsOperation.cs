namespace Catalogue.Core.Imaging;

/// <summary>An operation of libvips: its arguments by name, then what it makes.</summary>
internal sealed class VipsOperation : IDisposable
{
    private readonly string _name;
    private readonly VipsObject _operation;

    /// <exception cref="InvalidOperationException">The library has no such operation.</exception>
    public VipsOperation(string name)
    {
        _name = name;
        _operation = NativeVips.NewOperation(name);
        if (_operation.IsInvalid) throw new InvalidOperationException($"libvips has no operation '{name}'.");
    }

    /// <summary>Gives an argument as a text: a number, a switch, one of the words its documentation lists.</summary>
    /// <exception cref="InvalidOperationException">There is no such argument, or this is no value of it.</exception>
    public VipsOperation With(string argument, string value)
    {
        if (NativeVips.SetArgument(_operation, argument, value) != 0)
            throw new InvalidOperationException($"'{value}' is not a value of '{argument}' of '{_name}'.");
        return this;
    }

    /// <summary>Gives an argument that is an object; the operation holds it from then on.</summary>
    public VipsOperation With(string argument, VipsObject value, nuint type)
    {
        var held = default(NativeVips.Value);
        NativeVips.InitValue(ref held, type);
        NativeVips.SetObject(ref held, value);
        NativeVips.SetProperty(_operation, argument, ref held);
        NativeVips.ClearValue(ref held);
        return this;
    }

    /// <summary>Runs it for what it does.</summary>
    /// <returns>Whether it could be.</returns>
    public bool Run()
    {
        using var built = Build();
        if (built is null) return false;
        NativeVips.ReleaseOutputs(built);
        return true;
    }

    /// <summary>Runs it for what it makes.</summary>
    /// <param name="output">Name of the output.</param>
    /// <returns>Null when it could not be run.</returns>
    public VipsObject? Run(string output)
    {
        using var built = Build();
        if (built is null) return null;
        var held = default(NativeVips.Value);
        NativeVips.GetProperty(built, output, ref held);
        var made = NativeVips.GetObject(ref held);
        NativeVips.ClearValue(ref held);
        NativeVips.ReleaseOutputs(built);
        return made;
    }

    public void Dispose() => _operation.Dispose();

    /// <summary>Whatever failed is forgotten at once: the library's messages gather for the whole process.</summary>
    private VipsObject? Build()
    {
        var built = NativeVips.Build(_operation);
        if (!built.IsInvalid) return built;
        built.Dispose();
        NativeVips.ReleaseOutputs(_operation);
        NativeVips.ClearErrors();
        return null;
    }
}
